package org.luopan.recordstore;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.luopan.language.Language;
import org.luopan.record.Field;
import org.luopan.record.RecordData;
import org.luopan.record.RecordType;
import org.luopan.record.RowGroup;
import org.luopan.vocabulary.Vocabulary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What references in a record can point to: words, sources, entries, metrics and tier lists. */
@Component
@Transactional(readOnly = true)
public class KnownReferences {

    private final JdbcClient jdbc;
    private final Vocabulary vocabulary;

    KnownReferences(JdbcClient jdbc, Vocabulary vocabulary) {
        this.jdbc = jdbc;
        this.vocabulary = vocabulary;
    }

    /** Something to choose, with its label. */
    public record Choice(String code, String label) {}

    /** Whether a reference points to something that exists. */
    boolean names(Field field, String words) {
        return switch (field.type()) {
            case WORD, WORDS -> vocabulary.find(field.options().get(0), words).isPresent();
            case VALUE, VALUES -> {
                var colon = words.indexOf(':');
                yield colon > 0
                        && field.options().contains(words.substring(0, colon))
                        && vocabulary
                                .find(words.substring(0, colon), words.substring(colon + 1))
                                .isPresent();
            }
            case SOURCE, SOURCES -> entry("source", words);
            case ENTRY, ENTRIES -> {
                var slash = words.indexOf('/');
                yield slash > 0
                        && (field.options().isEmpty() || field.options().contains(words.substring(0, slash)))
                        && entry(words.substring(0, slash), words.substring(slash + 1));
            }
            case METRIC -> slug("metric", words);
            case TIER_LIST -> slug("tier_list", words);
            default -> true;
        };
    }

    /** The choices for a field; none if it accepts free text. */
    public List<Choice> choices(Field field, Language language) {
        return switch (field.type()) {
            case WORD, WORDS -> words(field.options(), false, language);
            case VALUE, VALUES -> words(field.options(), true, language);
            case SOURCE, SOURCES -> entries(List.of("source"), false, language);
            case ENTRY, ENTRIES -> entries(field.options(), true, language);
            case METRIC -> labelled("metric", "label", language);
            case TIER_LIST -> labelled("tier_list", "name", language);
            default -> List.of();
        };
    }

    private List<Choice> words(List<String> facets, boolean withFacet, Language language) {
        return facets.stream()
                .flatMap(facet -> vocabulary.of(facet).stream()
                        .map(value -> new Choice(
                                withFacet ? facet + ":" + value.slug() : value.slug(),
                                value.label().required(language).words())))
                .toList();
    }

    private List<Choice> entries(List<String> kinds, boolean withKind, Language language) {
        return jdbc.sql("select kind, slug, coalesce(name_" + language.code() + ", name_en) as label from entry"
                        + " where status = 'published' and (:all or kind in (:kinds)) order by kind, sort_order, slug")
                .param("all", kinds.isEmpty())
                .param("kinds", kinds.isEmpty() ? List.of("") : kinds)
                .query((row, number) -> new Choice(
                        (withKind ? row.getString("kind") + "/" : "") + row.getString("slug"), row.getString("label")))
                .list();
    }

    private List<Choice> labelled(String table, String column, Language language) {
        return jdbc.sql("select slug, coalesce(" + column + "_" + language.code() + ", " + column
                        + "_en) as label from " + table + " order by sort_order, slug")
                .query((row, number) -> new Choice(row.getString("slug"), row.getString("label")))
                .list();
    }

    /** The title of the source with this slug, also if it is a draft or in the bin. */
    Optional<String> source(String slug) {
        return jdbc.sql("select e.name_en || coalesce(' (' || s.publisher || ')', '') from entry e"
                        + " left join source s on s.id = e.id where e.kind = 'source' and e.slug = :slug")
                .param("slug", slug)
                .query(String.class)
                .optional();
    }

    /** The address of another entry that has a row with the same key; rows with the ids of the record's own rows do not count. */
    Optional<String> elsewhere(RecordType recordType, RowGroup group, List<String> key, RecordData record) {
        var same = new ArrayList<String>();
        for (var i = 0; i < key.size(); i++) {
            same.add("t." + group.unique().get(i) + " = :key" + i);
        }
        var query = jdbc.sql("select t.id, e.kind || '/' || e.slug as address from " + group.table()
                + " t join entry e on e.id = t." + group.parent() + " where " + String.join(" and ", same));
        for (var i = 0; i < key.size(); i++) {
            query = query.param("key" + i, key.get(i));
        }
        var own = record.rows(group.name()).stream()
                .map(row -> row.get(RecordData.ID))
                .toList();
        return query.query((row, number) -> new Choice(row.getString("id"), row.getString("address"))).list().stream()
                .filter(row -> !own.contains(row.code()))
                .map(Choice::label)
                .filter(address -> !address.equals(recordType.name() + "/" + record.get("slug")))
                .findFirst();
    }

    private boolean entry(String kind, String slug) {
        return jdbc.sql("select count(*) from entry where kind = :kind and slug = :slug and status = 'published'")
                        .param("kind", kind)
                        .param("slug", slug)
                        .query(Long.class)
                        .single()
                > 0;
    }

    private boolean slug(String table, String slug) {
        return jdbc.sql("select count(*) from " + table + " where slug = :slug")
                        .param("slug", slug)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** A cache for one check, so that each reference is looked up once. */
    Memory memory() {
        return new Memory();
    }

    final class Memory {
        private final Map<String, Boolean> asked = new HashMap<>();

        boolean names(Field field, String words) {
            return asked.computeIfAbsent(
                    field.type() + " " + field.options() + " " + words,
                    key -> KnownReferences.this.names(field, words));
        }
    }
}
