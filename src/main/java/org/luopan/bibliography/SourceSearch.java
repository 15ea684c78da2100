package org.luopan.bibliography;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.luopan.browse.FacetResult;
import org.luopan.browse.Filter;
import org.luopan.entry.Entry;
import org.luopan.index.Chinese;
import org.luopan.language.Language;
import org.luopan.source.Source;
import org.luopan.web.Pagination;
import org.springframework.stereotype.Component;

/** Finds sources by filter in the database, with the counts of each facet's values. */
@Component
class SourceSearch {

    private static final Map<String, String> COLUMNS = Map.of("kind", "sourceKind", "language", "language");
    /** Sorts before every date, so it comes last when the newest are first. */
    private static final String UNDATED = "";

    private static final char ESCAPE = '\\';

    private final EntityManager entities;

    SourceSearch(EntityManager entities) {
        this.entities = entities;
    }

    /** One page of sources in order. */
    record Result(List<Source> sources, FacetResult found) {}

    /** The values that exist, by facet. */
    Map<String, List<String>> values() {
        var values = new HashMap<String, List<String>>();
        COLUMNS.forEach((facet, column) -> values.put(
                facet,
                entities.createQuery("select distinct s." + column + " from Source s", String.class)
                        .getResultList()));
        return values;
    }

    Result find(Filter asked, int size, Language language) {
        var total = total(asked);
        var filter = asked.within(new Pagination(asked.page(), size, total).pages());
        var counts = new HashMap<String, Map<String, Long>>();
        COLUMNS.keySet().forEach(facet -> counts.put(facet, counts(facet, filter)));
        var sources = page(filter, size, language);
        return new Result(
                sources, new FacetResult(filter, sources.stream().map(Entry::id).toList(), total, counts));
    }

    private long total(Filter filter) {
        var cb = entities.getCriteriaBuilder();
        var query = cb.createQuery(Long.class);
        var source = query.from(Source.class);
        query.select(cb.count(source)).where(conditions(cb, source, filter, null));
        return entities.createQuery(query).getSingleResult();
    }

    /** How many sources each value of a facet would find, ignoring the choice within that facet. */
    private Map<String, Long> counts(String facet, Filter filter) {
        var cb = entities.getCriteriaBuilder();
        var query = cb.createTupleQuery();
        var source = query.from(Source.class);
        Expression<String> value = source.get(COLUMNS.get(facet));
        query.multiselect(value, cb.count(source))
                .where(conditions(cb, source, filter, facet))
                .groupBy(value);
        var counts = new HashMap<String, Long>();
        entities.createQuery(query)
                .getResultList()
                .forEach(row -> counts.put(row.get(0, String.class), row.get(1, Long.class)));
        return counts;
    }

    /** One page in the order that readers of the language expect, because no database sorts words as another does. */
    private List<Source> page(Filter filter, int size, Language language) {
        var cb = entities.getCriteriaBuilder();
        var query = cb.createTupleQuery();
        var source = query.from(Source.class);
        query.multiselect(source.get("id"), title(source), source.get("publisher"), lastPublished(cb, source))
                .where(conditions(cb, source, filter, null));
        var ids = entities.createQuery(query)
                .getResultStream()
                .sorted(order(filter.sort(), language))
                .skip((filter.page() - 1L) * size)
                .limit(size)
                .map(row -> row.get(0, Long.class))
                .toList();
        var found = entities.createQuery("select s from Source s where s.id in :ids", Source.class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.toMap(Entry::id, Function.identity()));
        return ids.stream().map(id -> Objects.requireNonNull(found.get(id))).toList();
    }

    private static Predicate[] conditions(
            CriteriaBuilder cb, Root<Source> source, Filter filter, @Nullable String lifted) {
        var conditions = new ArrayList<Predicate>();
        COLUMNS.forEach((facet, column) -> {
            if (!facet.equals(lifted)) {
                Expression<String> value = source.get(column);
                if (!filter.wanted(facet).isEmpty()) {
                    conditions.add(value.in(filter.wanted(facet)));
                }
                if (!filter.excluded(facet).isEmpty()) {
                    conditions.add(cb.not(value.in(filter.excluded(facet))));
                }
            }
        });
        if (!filter.text().isEmpty()) {
            var pattern = "%" + escaped(Chinese.simplified(filter.text().toLowerCase(Locale.ROOT))) + "%";
            var folding = Chinese.folding(filter.text());
            conditions.add(cb.or(
                    cb.like(folded(cb, title(source), folding), pattern, ESCAPE),
                    cb.like(folded(cb, source.get("publisher"), folding), pattern, ESCAPE)));
        }
        return conditions.toArray(Predicate[]::new);
    }

    /** A column in lower case, with its traditional characters simplified if they match one of the search text. */
    private static Expression<String> folded(CriteriaBuilder cb, Expression<String> column, Chinese.Folding folding) {
        var lower = cb.lower(column);
        return folding.traditional().isEmpty()
                ? lower
                : cb.function(
                        "translate",
                        String.class,
                        lower,
                        cb.literal(folding.traditional()),
                        cb.literal(folding.simplified()));
    }

    private static Comparator<Tuple> order(String sort, Language language) {
        var words = language.collator();
        var title = Comparator.comparing((Tuple row) -> row.get(1, String.class), words)
                .thenComparing(row -> row.get(0, Long.class));
        return switch (sort) {
            case "publisher" ->
                Comparator.comparing((Tuple row) -> row.get(2, String.class), words)
                        .thenComparing(title);
            case "date" ->
                Comparator.comparing(
                                (Tuple row) -> Objects.requireNonNullElse(row.get(3, String.class), UNDATED),
                                Comparator.reverseOrder())
                        .thenComparing(title);
            default -> title;
        };
    }

    /** The day a source was published, or the last year of its span: {@code 2013-2025}. */
    private static Expression<String> lastPublished(CriteriaBuilder cb, Root<Source> source) {
        Expression<String> published = source.get("published");
        return cb.<String>selectCase()
                .when(cb.like(published, "____-____"), cb.substring(published, 6))
                .otherwise(published);
    }

    private static Expression<String> title(Root<Source> source) {
        return source.get("name").get("en");
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
