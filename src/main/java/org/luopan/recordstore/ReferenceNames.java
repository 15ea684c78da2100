package org.luopan.recordstore;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.luopan.language.Language;
import org.luopan.record.Field;
import org.luopan.record.FieldType;
import org.luopan.synonym.Meanings;
import org.luopan.vocabulary.Vocabulary;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the references in records are called, all of them in at most three queries. */
@Component
@Transactional(readOnly = true)
public class ReferenceNames {

    private static final Field METRIC = Field.reference("metric", FieldType.METRIC, "metric_id");

    private final JdbcClient jdbc;
    private final ObjectProvider<Meanings> meanings;
    private final KnownReferences known;
    private final Vocabulary vocabulary;

    ReferenceNames(JdbcClient jdbc, KnownReferences known, Vocabulary vocabulary, ObjectProvider<Meanings> meanings) {
        this.meanings = meanings;
        this.jdbc = jdbc;
        this.known = known;
        this.vocabulary = vocabulary;
    }

    /** What a reference is called, and the address on the web of what it names; null if it has none. */
    public record Named(String label, @Nullable String address) {}

    /** The names of some references. */
    public interface Names {

        /** What one is called; empty if nothing of that name exists. */
        Optional<Named> of(Field field, String words);
    }

    /** The names of the references in these fields; those in other fields have none. */
    public Names of(Map<Field, ? extends Collection<String>> used, Language language) {
        return new Wording(language).of(used);
    }

    private static String slug(String address) {
        return address.substring(address.indexOf('/') + 1);
    }

    /** What one query can ask for at once. */
    private static List<List<String>> parts(Set<String> all) {
        var list = List.copyOf(all);
        var parts = new ArrayList<List<String>>();
        for (var from = 0; from < list.size(); from += 1000) {
            parts.add(list.subList(from, Math.min(from + 1000, list.size())));
        }
        return parts;
    }

    /** Puts one page or answer into words, in its language. */
    private final class Wording {

        private final Language language;

        Wording(Language language) {
            this.language = language;
        }

        Names of(Map<Field, ? extends Collection<String>> used) {
            var entries = entries(used);
            var listed = new HashMap<FieldType, Map<String, String>>();
            used.keySet().forEach(field -> {
                if (field.type() == FieldType.METRIC || field.type() == FieldType.TIER_LIST) {
                    listed.computeIfAbsent(field.type(), type -> labels(field));
                }
            });
            return (field, words) -> switch (field.type()) {
                case SOURCE, SOURCES -> Optional.ofNullable(entries.get("source/" + words));
                case ENTRY, ENTRIES ->
                    Optional.ofNullable(entries.get(words)).map(entry -> new Named(entry.label(), null));
                case METRIC, TIER_LIST ->
                    Optional.ofNullable(
                                    listed.getOrDefault(field.type(), Map.of()).get(words))
                            .map(label -> new Named(label, null));
                case WORD, WORDS -> word(field.options().get(0), words);
                case VALUE, VALUES -> {
                    var colon = words.indexOf(':');
                    yield colon < 0 ? Optional.empty() : word(words.substring(0, colon), words.substring(colon + 1));
                }
                case MEANING -> meaning(words, entries);
                default -> Optional.empty();
            };
        }

        /** What an address is called that may be one of anything. */
        private Optional<Named> meaning(String words, Map<String, Named> entries) {
            var entry = entries.get(words);
            if (entry != null) {
                return Optional.of(new Named(entry.label(), null));
            }
            var of = words.substring(0, Math.max(0, words.indexOf('/')));
            var slug = slug(words);
            return switch (of) {
                case "metric" -> Optional.ofNullable(labels(METRIC).get(slug)).map(label -> new Named(label, null));
                case "operator" ->
                    Optional.ofNullable(meanings.getObject().companies().get(slug))
                            .map(name -> new Named(name, null));
                default -> word(of, slug);
            };
        }

        private Optional<Named> word(String facet, String slug) {
            return vocabulary
                    .find(facet, slug)
                    .map(value -> new Named(value.label().required(language).words(), null));
        }

        private Map<String, String> labels(Field field) {
            return known.choices(field, language).stream()
                    .collect(Collectors.toMap(
                            KnownReferences.Choice::code, KnownReferences.Choice::label, (one, other) -> one));
        }

        /** The entries, by kind and slug; also those that are drafts or in the bin. */
        private Map<String, Named> entries(Map<Field, ? extends Collection<String>> used) {
            var addresses = used.entrySet().stream()
                    .flatMap(field -> switch (field.getKey().type()) {
                        case SOURCE, SOURCES -> field.getValue().stream().map(slug -> "source/" + slug);
                        case ENTRY, ENTRIES, MEANING -> field.getValue().stream();
                        default -> List.<String>of().stream();
                    })
                    .collect(Collectors.toSet());
            var names = new HashMap<String, Named>();
            for (var some : parts(addresses)) {
                jdbc.sql("select e.kind || '/' || e.slug as address, coalesce(e.name_" + language.code()
                                + ", e.name_en) as label, s.publisher, s.url from entry e left join source s on s.id = e.id"
                                + " where e.slug in (:slugs) and e.kind || '/' || e.slug in (:addresses)")
                        .param("slugs", some.stream().map(ReferenceNames::slug).toList())
                        .param("addresses", some)
                        .query(row -> {
                            var publisher = row.getString("publisher");
                            var label = row.getString("label");
                            names.put(
                                    row.getString("address"),
                                    new Named(
                                            publisher == null || label.contains(publisher)
                                                    ? label
                                                    : publisher + ": " + label,
                                            row.getString("url")));
                        });
            }
            return names;
        }
    }
}
