package org.luopan.verification;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.luopan.entry.DeskEntry;
import org.luopan.figure.Confidence;
import org.luopan.figure.Figure;
import org.luopan.figure.Freshness;
import org.luopan.language.Amounts;
import org.luopan.language.AsOf;
import org.luopan.language.Coded;
import org.luopan.language.Language;
import org.luopan.language.Messages;
import org.luopan.source.LinkState;
import org.luopan.statement.Statements;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads every statement that rests on sources, of any kind, with these sources. */
@Service
@Transactional(readOnly = true)
public class Values {

    private static final Pattern KEY = Pattern.compile("[a-z]{3,12}-\\d{1,18}");
    private static final int ENTRIES_AT_ONCE = 5000;
    private static final int SOME_ENTRIES = 1000;
    private static final int STATEMENTS = 5000;

    private static final String FIGURES = """
            select 'figure' as what, f.id as row_id, true as known, f.entry_id,
                case when f.as_of_assumed then null else f.as_of end as as_of, f.verified_on, m.half_life_months,
                m.label_en, m.label_sv, f.label_en as own_label_en, f.label_sv as own_label_sv, m.slug as metric, f.product,
                f.basis_en, f.scope, f.amount, f.unit, f.qualifier, f.confidence, f.in_series, f.rank, s.slug as source,
                f.sort_order
            from figure f join metric m on m.id = f.metric_id join entry s on s.id = f.source_id
            """;

    private static final String OTHERS = "worded_statement";

    private static final String ENTRY = "e.id, e.kind, e.slug, e.name_en, e.name_sv, e.status, e.version";

    private final Statements statements;
    private final JdbcClient jdbc;
    private final Messages words;

    Values(Statements statements, JdbcClient jdbc, Messages words) {
        this.statements = statements;
        this.jdbc = jdbc;
        this.words = words;
    }

    /** Every value of every published entry, in batches of entries, each entry's values together. */
    public void inParts(Language language, Consumer<List<Value>> part) {
        var after = 0L;
        for (var last = lastOf(after); last.isPresent(); last = lastOf(after)) {
            var range = Map.<String, Object>of("after", after, "last", last.get());
            part.accept(new Wording(language)
                    .read(
                            "v.known and v.entry_id > :after and v.entry_id <= :last",
                            "b.entry_id > :after and b.entry_id <= :last",
                            range));
            after = last.get();
        }
    }

    private Optional<Long> lastOf(long after) {
        return Optional.ofNullable(jdbc.sql("select max(p.id) as last_id from (select id from entry"
                        + " where status = 'published' and id > :after order by id limit " + ENTRIES_AT_ONCE + ") p")
                .param("after", after)
                .query(Long.class)
                .optional()
                .orElse(null));
    }

    /** Every value of these entries, each entry's values together. */
    public List<Value> ofEntries(Collection<Long> ids, Language language) {
        return ids.isEmpty()
                ? List.of()
                : new Wording(language)
                        .read("v.known and v.entry_id in (:ids)", "b.entry_id in (:ids)", Map.of("ids", ids));
    }

    /** The figures of every published entry that has several of one metric, in batches of entries. */
    public void severalInParts(Language language, Consumer<List<Value>> part) {
        var ids = jdbc.sql("select distinct f.entry_id from (select entry_id from figure group by entry_id, metric_id"
                        + " having count(*) > 1) f order by f.entry_id")
                .query(Long.class)
                .list();
        for (var from = 0; from < ids.size(); from += SOME_ENTRIES) {
            var some = Map.<String, Object>of("ids", ids.subList(from, Math.min(from + SOME_ENTRIES, ids.size())));
            part.accept(new Wording(language)
                    .figures(
                            "v.entry_id in (:ids)", some, sources("b.what = 'figure' and b.entry_id in (:ids)", some)));
        }
    }

    /** The entries with a statement that rests on one of these sources. */
    public List<Long> entriesOn(Collection<Long> sources) {
        return sources.isEmpty()
                ? List.of()
                : jdbc.sql("select distinct entry_id from statement_source where source_id in (:sources)")
                        .param("sources", sources)
                        .query(Long.class)
                        .list();
    }

    /** Whether this has the form of a value's key. */
    public static boolean isKey(String words) {
        return KEY.matcher(words).matches();
    }

    /** Some values, by their keys: {@code figure-12}. */
    public Map<String, Value> of(Collection<String> keys, Language language) {
        return new Wording(language).read(keys).stream().collect(Collectors.toMap(Value::key, value -> value));
    }

    /** The figures, claims and routes of one entry, in the order of its form. */
    List<Value> stampedOf(long entryId, Language language) {
        return new Wording(language)
                .read("v.entry_id = :entry", "b.entry_id = :entry", Map.of("entry", entryId)).stream()
                        .filter(value -> value.kind().hasStamp())
                        .toList();
    }

    /**
     * How much rests on one source in published entries.
     *
     * @param entries how many entries it is in
     * @param alone how many of the statements have no other source
     */
    record Weight(long statements, long entries, long alone) {}

    Weight weight(long sourceId) {
        return jdbc.sql("select count(*) as statements, count(distinct b.entry_id) as entries,"
                        + " count(case when o.row_id is null then 1 end) as alone from statement_source b"
                        + " join entry e on e.id = b.entry_id left join (select distinct what, row_id from statement_source"
                        + " where source_id <> :id) o on o.what = b.what and o.row_id = b.row_id"
                        + " where b.source_id = :id and e.status = 'published'")
                .param("id", sourceId)
                .query(Weight.class)
                .single();
    }

    /** The first published entries with a statement that rests on a source; of very many statements, only some are looked at. */
    List<Long> firstEntriesOn(long sourceId, int most) {
        return jdbc.sql("select e.id from entry e where e.status = 'published' and e.id in (select x.entry_id"
                        + " from (select b.entry_id from statement_source b where b.source_id = :id limit " + STATEMENTS
                        + ") x) order by e.kind, e.sort_order, e.id limit " + most)
                .param("id", sourceId)
                .query(Long.class)
                .list();
    }

    /** Everything in these entries that rests on one source. */
    List<Value> restingOn(long sourceId, Collection<Long> entries, Language language) {
        return entries.isEmpty() ? List.of() : new Wording(language).read(statements.keysOf(sourceId, entries));
    }

    /** The entry that a value belongs to; empty if there is no such value. */
    Optional<Long> entryOf(ValueKind kind, long id) {
        var values = kind == ValueKind.FIGURE ? "(" + FIGURES + ")" : OTHERS;
        return jdbc.sql("select v.entry_id from " + values + " v where v.what = :what and v.row_id = :id")
                .param("what", kind.code())
                .param("id", id)
                .query(Long.class)
                .optional();
    }

    private static String published(String where) {
        // An inner join would let H2 begin with the entries and ask the whole view for each of them.
        return " v left join entry e on e.id = v.entry_id where e.status = 'published' and " + where
                + " order by e.kind, e.sort_order, e.id, v.sort_order, v.row_id";
    }

    private Map<String, List<Value.Basis>> sources(String where, Map<String, Object> parameters) {
        var sources = new HashMap<String, List<Value.Basis>>();
        jdbc.sql(
                        "select b.what, b.row_id, e.slug, e.name_en, s.link_state, s.retracted_on, s.founding from statement_source b"
                                + " left join entry e on e.id = b.source_id left join source s on s.id = b.source_id where "
                                + where
                                + " order by b.row_id, e.sort_order, e.id")
                .params(parameters)
                .query(row -> {
                    sources.computeIfAbsent(
                                    row.getString("what") + "-" + row.getLong("row_id"), key -> new ArrayList<>())
                            .add(new Value.Basis(
                                    row.getString("slug"),
                                    row.getString("name_en"),
                                    LinkState.of(text(row, "link_state")),
                                    row.getObject("retracted_on") != null,
                                    row.getBoolean("founding")));
                });
        return sources;
    }

    private static Value value(
            ResultSet row,
            String title,
            @Nullable Integer halfLife,
            Map<String, List<Value.Basis>> sources,
            Value.@Nullable Counted counted)
            throws SQLException {
        var kind = ValueKind.of(text(row, "what")).orElseThrow();
        var asOf = row.getString("as_of");
        return new Value(
                kind,
                row.getLong("row_id"),
                DeskEntry.of(row),
                title,
                asOf == null ? null : AsOf.parse(asOf),
                row.getObject("verified_on", LocalDate.class),
                halfLife,
                sources.getOrDefault(kind.code() + "-" + row.getLong("row_id"), List.of()),
                counted);
    }

    private static String text(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNullElse(row.getString(column), "");
    }

    /** Puts one page or answer into words, in its language. */
    private final class Wording {

        private final Language language;

        Wording(Language language) {
            this.language = language;
        }

        private List<Value> read(Collection<String> keys) {
            var ids = keys.stream()
                    .collect(Collectors.groupingBy(
                            key -> key.substring(0, key.indexOf('-')),
                            TreeMap::new,
                            Collectors.mapping(
                                    key -> Long.parseLong(key.substring(key.indexOf('-') + 1)), Collectors.toList())));
            if (ids.isEmpty()) {
                return List.of();
            }
            var these = ids.keySet().stream()
                    .map(kind -> "%1$s.what = '"
                            + ValueKind.of(kind).orElseThrow().code() + "' and %1$s.row_id in (:" + kind + ")")
                    .collect(Collectors.joining(" or ", "(", ")"));
            return read(these.formatted("v"), these.formatted("b"), Map.copyOf(ids));
        }

        private List<Value> read(String where, String whereBasis, Map<String, Object> parameters) {
            var sources = sources(whereBasis, parameters);
            var values = figures(where, parameters, sources);
            jdbc.sql("select v.*, " + ENTRY + " from " + OTHERS + published(where))
                    .params(parameters)
                    .query(row -> {
                        values.add(other(row, sources));
                    });
            return values;
        }

        private List<Value> figures(
                String where, Map<String, Object> parameters, Map<String, List<Value.Basis>> sources) {
            var values = new ArrayList<Value>();
            jdbc.sql("select v.*, " + ENTRY + " from (" + FIGURES + ")" + published(where))
                    .params(parameters)
                    .query(row -> {
                        values.add(figure(row, sources));
                    });
            return values;
        }

        private Value figure(ResultSet row, Map<String, List<Value.Basis>> sources) throws SQLException {
            var amount = row.getBigDecimal("amount");
            var said = amount == null ? words.say(language, "figure.no-number") : amount(row, amount);
            var own = in(row.getString("own_label_en"), row.getString("own_label_sv"));
            var about = Stream.of(
                            in(row.getString("label_en"), row.getString("label_sv")), own, row.getString("product"))
                    .filter(Objects::nonNull)
                    .filter(part -> !part.isEmpty())
                    .toList();
            var confidence =
                    Coded.find(Confidence.class, text(row, "confidence")).orElse(Confidence.ARTICLE);
            var counted = new Value.Counted(
                    List.of(
                            text(row, "metric"),
                            text(row, "unit"),
                            text(row, "own_label_en"),
                            text(row, "product"),
                            text(row, "basis_en"),
                            text(row, "scope")),
                    Figure.counter(confidence, row.getBoolean("in_series"), text(row, "source")),
                    amount,
                    said,
                    confidence,
                    text(row, "rank").equals("deprecated"));
            var halfLife = row.getInt("half_life_months");
            return value(
                    row, String.join(", ", about) + ": " + said, row.wasNull() ? null : halfLife, sources, counted);
        }

        private String amount(ResultSet row, BigDecimal amount) throws SQLException {
            return words.say(
                    language,
                    "qualifier." + text(row, "qualifier"),
                    Amounts.write(amount, text(row, "unit"), language));
        }

        private Value other(ResultSet row, Map<String, List<Value.Basis>> sources) throws SQLException {
            var kind = text(row, "what");
            var label = kind.equals(ValueKind.TEXT.code())
                    ? words.say(language, "form.aspect.general")
                    : in(row.getString("label_en"), row.getString("label_sv"));
            return value(
                    row, label, kind.equals(ValueKind.ROUTE.code()) ? Freshness.MONTHS_OF_TERMS : null, sources, null);
        }

        private String in(@Nullable String english, @Nullable String swedish) {
            return language == Language.SV && swedish != null ? swedish : Objects.requireNonNullElse(english, "");
        }
    }
}
