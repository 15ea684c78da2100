package org.luopan.source;

import jakarta.persistence.EntityManager;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Order;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.luopan.entry.Entry;
import org.luopan.evidence.Source;
import org.luopan.search.Chinese;
import org.luopan.search.Filter;
import org.luopan.search.Found;
import org.luopan.web.Pagination;
import org.springframework.stereotype.Component;

/** Finds sources by filter in the database, with the counts of each facet's values. */
@Component
class SourceSearch {

    private static final Map<String, String> COLUMNS = Map.of("kind", "sourceKind", "language", "language");
    /** Sorts before every date, so comes last where the newest are first. */
    private static final String UNDATED = "";

    private static final char ESCAPE = '\\';

    private final EntityManager entities;

    SourceSearch(EntityManager entities) {
        this.entities = entities;
    }

    /** One page of sources in order. */
    record Result(List<Source> sources, Found found) {}

    /** The values that the sources have, by facet. */
    Map<String, List<String>> values() {
        var values = new HashMap<String, List<String>>();
        COLUMNS.forEach((facet, column) -> values.put(
                facet,
                entities.createQuery("select distinct s." + column + " from Source s", String.class)
                        .getResultList()));
        return values;
    }

    Result find(Filter asked, int size) {
        var total = total(asked);
        var filter = asked.within(new Pagination(asked.page(), size, total).pages());
        var counts = new HashMap<String, Map<String, Long>>();
        COLUMNS.keySet().forEach(facet -> counts.put(facet, counts(facet, filter)));
        var sources = page(filter, size);
        return new Result(
                sources, new Found(filter, sources.stream().map(Entry::id).toList(), total, counts));
    }

    private long total(Filter filter) {
        var cb = entities.getCriteriaBuilder();
        var query = cb.createQuery(Long.class);
        var source = query.from(Source.class);
        query.select(cb.count(source)).where(conditions(cb, source, filter, null));
        return entities.createQuery(query).getSingleResult();
    }

    /** How many sources each value of a facet would give, with that facet's own choice lifted. */
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

    private List<Source> page(Filter filter, int size) {
        var cb = entities.getCriteriaBuilder();
        var query = cb.createQuery(Source.class);
        var source = query.from(Source.class);
        query.select(source).where(conditions(cb, source, filter, null)).orderBy(order(cb, source, filter.sort()));
        return entities.createQuery(query)
                .setFirstResult((filter.page() - 1) * size)
                .setMaxResults(size)
                .getResultList();
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

    /** A column in lower case, with what folds into a character of the question in simplified characters. */
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

    private static List<Order> order(CriteriaBuilder cb, Root<Source> source, String sort) {
        var title = cb.asc(cb.lower(title(source)));
        var id = cb.asc(source.get("id"));
        return switch (sort) {
            case "publisher" -> List.of(cb.asc(cb.lower(source.get("publisher"))), title, id);
            case "date" -> List.of(cb.desc(cb.coalesce(lastPublished(cb, source), UNDATED)), title, id);
            default -> List.of(title, id);
        };
    }

    /** The day a source came out, or the last year of those it spans: {@code 2013-2025}. */
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
