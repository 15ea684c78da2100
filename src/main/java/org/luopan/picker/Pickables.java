package org.luopan.picker;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.luopan.content.ContentCache;
import org.luopan.content.Held;
import org.luopan.entry.EntryKind;
import org.luopan.language.Language;
import org.luopan.language.Localized;
import org.luopan.language.Messages;
import org.luopan.picker.Picks.PrefixedNames;
import org.luopan.record.Field;
import org.luopan.record.FieldType;
import org.luopan.record.RecordInput.Naming;
import org.luopan.synonym.Meanings;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Everything that fields can refer to, with all its names, kept in memory until some of it changes. */
@Service
public class Pickables implements Naming {

    /** A field for any source, outside records. */
    public static final Field ANY_SOURCE = Field.source("source", "source_id");

    private static final int MOST = 20;

    private static final String WORD = "word";
    private static final String VALUE = "value";
    private static final String SOURCE = "source";
    private static final String ENTRY = "entry";
    private static final String METRIC = "metric";
    private static final String TIER_LIST = "tier-list";
    private static final String MEANING = "meaning";
    private static final String COMPANY = "operator/";

    private final JdbcClient jdbc;
    private final NamedEntries reading;
    private final Messages messages;
    private final Held<Map<String, Named>> words;
    private final Held<Map<String, Named>> entries;
    private final Held<Named> metrics;
    private final Held<Named> tierLists;
    private final Held<Named> companies;

    Pickables(
            JdbcClient jdbc,
            NamedEntries reading,
            ContentCache cache,
            Messages messages,
            ObjectProvider<Meanings> meanings) {
        this.jdbc = jdbc;
        this.reading = reading;
        this.messages = messages;
        this.words = cache.of(this::loadWords, WORD);
        this.entries = cache.of(reading::all, reading::changed, NamedEntries.KINDS.toArray(String[]::new));
        this.metrics = cache.of(this::loadMetrics, METRIC);
        this.tierLists = cache.of(this::loadTierLists, TIER_LIST);
        this.companies = cache.of(() -> loadCompanies(meanings.getObject()), EntryKind.PLATFORM.code());
    }

    /** All published entries, by kind. */
    Map<String, Named> entries() {
        return entries.get();
    }

    @Override
    public Optional<String> code(Field field, String typed) {
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        var meant = picks(field).meant(typed);
        return meant.size() == 1 ? Optional.of(meant.get(0).code()) : Optional.empty();
    }

    /** What a field says for a code: the label with the code, or the code alone if nothing has it. */
    public String shown(Field field, String code, Language language) {
        return picks(field).coded(code).map(one -> one.shown(language)).orElse(code);
    }

    /** The label of a code, or the code itself if nothing has it. */
    public String label(Field field, String code, Language language) {
        return picks(field).coded(code).map(one -> one.labelIn(language)).orElse(code);
    }

    /** Why these words name nothing that the field accepts, and what may be meant. */
    public String unknown(Field field, String typed, Language language) {
        var picks = picks(field);
        var meant = picks.meant(typed);
        if (meant.size() > 1) {
            return messages.say(language, "picker.several", typed, listed(meant, language));
        }
        var nothing = messages.say(language, "picker.none." + what(field.type()), typed);
        var near = picks.near(typed);
        return near.isEmpty() ? nothing : nothing + messages.say(language, "picker.near", listed(near, language));
    }

    /** The same as a sentence of its own. */
    public String unknownAlone(Field field, String typed, Language language) {
        var words = unknown(field, typed, language);
        return words.substring(0, 1).toUpperCase(language.locale())
                + words.substring(1)
                + (words.endsWith("?") ? "" : ".");
    }

    private String listed(List<Pickable> some, Language language) {
        return messages.anyOf(
                language,
                some.stream().limit(MOST).map(one -> one.shown(language)).toList());
    }

    /** The address that proposes what the field can refer to. */
    public String address(Field field) {
        var what = what(field.type());
        var of = field.options().isEmpty() || what.equals(SOURCE) ? "" : "?of=" + String.join(",", field.options());
        return "/admin/pick/" + what + of;
    }

    /** Whether something is called so, or this is what a field says of something. */
    boolean knows(String what, List<String> of, String words) {
        return words.endsWith("]") || !picks(what, of).meant(words).isEmpty();
    }

    List<PickView> proposed(String what, List<String> of, String q, List<String> lately, Language language) {
        var proposed = picks(what, of).proposed(q, lately, MOST);
        var meanings = Set.of(ENTRY, MEANING).contains(what) && !proposed.isEmpty()
                ? reading.meanings(proposed.stream().map(Pickable::code).toList())
                : Map.<String, Localized>of();
        return proposed.stream()
                .map(one -> one.meaning(meanings.getOrDefault(one.code(), one.definition())))
                .map(one -> new PickView(
                        one.shown(language),
                        one.code(),
                        one.labelIn(language),
                        one.about(),
                        one.definitionIn(language)))
                .toList();
    }

    private static String what(FieldType type) {
        return switch (type) {
            case WORD, WORDS -> WORD;
            case VALUE, VALUES -> VALUE;
            case SOURCE, SOURCES -> SOURCE;
            case METRIC -> METRIC;
            case TIER_LIST -> TIER_LIST;
            case MEANING -> MEANING;
            default -> ENTRY;
        };
    }

    private Picks picks(Field field) {
        return picks(what(field.type()), field.options());
    }

    private Picks picks(String what, List<String> of) {
        return new Picks(
                switch (what) {
                    case WORD -> groups(words.get(), of, "");
                    case VALUE -> groups(words.get(), of, ":");
                    case SOURCE -> groups(entries.get(), List.of(SOURCE), "");
                    case METRIC -> List.of(new PrefixedNames("", metrics.get()));
                    case TIER_LIST -> List.of(new PrefixedNames("", tierLists.get()));
                    case MEANING -> meanings();
                    case ENTRY -> {
                        var all = entries.get();
                        yield groups(all, of.isEmpty() ? List.copyOf(all.keySet()) : of, "/");
                    }
                    default -> List.of();
                });
    }

    private static List<PrefixedNames> groups(Map<String, Named> all, List<String> names, String between) {
        return names.stream()
                .distinct()
                .flatMap(name -> Stream.ofNullable(all.get(name))
                        .map(named -> new PrefixedNames(between.isEmpty() ? "" : name + between, named)))
                .toList();
    }

    private Map<String, Named> loadWords() {
        var all = new LinkedHashMap<String, List<Pickable>>();
        jdbc.sql("select facet, slug, label_en, label_sv, definition_en, definition_sv from facet_value"
                        + " order by facet, sort_order, slug")
                .query(row -> {
                    all.computeIfAbsent(row.getString("facet"), facet -> new ArrayList<>())
                            .add(Pickable.of(
                                    row.getString("slug"),
                                    new Localized(row.getString("label_en"), row.getString("label_sv")),
                                    new Localized(row.getString("definition_en"), row.getString("definition_sv")),
                                    List.of(),
                                    "",
                                    null));
                });
        var words = new LinkedHashMap<String, Named>();
        all.forEach((facet, some) -> words.put(facet, Named.of(some)));
        return words;
    }

    private Named loadMetrics() {
        return Named.of(jdbc.sql("select slug, label_en, label_sv, definition_en, definition_sv, found_by from metric"
                        + " order by sort_order, slug")
                .query((row, number) -> Pickable.of(
                        row.getString("slug"),
                        new Localized(row.getString("label_en"), row.getString("label_sv")),
                        new Localized(row.getString("definition_en"), row.getString("definition_sv")),
                        List.of(orEmpty(row.getString("found_by"))),
                        "",
                        null))
                .list());
    }

    private Named loadTierLists() {
        return Named.of(jdbc.sql(
                        "select slug, name_en, name_sv, publisher, as_of, description_en, description_sv from tier_list"
                                + " order by sort_order, slug")
                .query((row, number) -> Pickable.of(
                        row.getString("slug"),
                        new Localized(row.getString("name_en"), row.getString("name_sv")),
                        new Localized(row.getString("description_en"), row.getString("description_sv")),
                        List.of(),
                        row.getString("publisher") + " · " + row.getString("as_of"),
                        null))
                .list());
    }

    /** Everything that readers may mean: entries, words, metrics, and the companies that run platforms. */
    private List<PrefixedNames> meanings() {
        var all = new ArrayList<>(groups(entries.get(), NamedEntries.KINDS, "/"));
        all.addAll(groups(words.get(), List.copyOf(words.get().keySet()), "/"));
        all.add(new PrefixedNames(METRIC + "/", metrics.get()));
        all.add(new PrefixedNames("", companies.get()));
        return all;
    }

    private static Named loadCompanies(Meanings meanings) {
        return Named.of(meanings.companies().entrySet().stream()
                .map(company -> Pickable.of(
                        COMPANY + company.getKey(),
                        new Localized(company.getValue(), null),
                        new Localized(null, null),
                        List.of(),
                        "",
                        null))
                .toList());
    }

    private static String orEmpty(@Nullable String words) {
        return words == null ? "" : words;
    }
}
