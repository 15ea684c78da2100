package org.luopan.figure;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.luopan.entry.EntryKind;
import org.luopan.source.PageByIds;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The stored figures, always loaded with their metric and sources. */
interface FigureRepository extends Repository<Figure, Long> {

    String WITH_EVIDENCE = "select f from Figure f join fetch f.metric m join fetch f.source left join fetch f.seenIn ";

    /** What the view of all statements says of figures, in words that let the database begin where the page does. */
    String STATED_OR_SEEN = " where f.source.id = :sourceId or f.seenIn.id = :sourceId";

    @Query(WITH_EVIDENCE + "where f.entry.id = :entryId order by f.sortOrder, f.id")
    List<Figure> ofEntry(Long entryId);

    @Query(WITH_EVIDENCE + "where f.entry.id in :entryIds order by f.sortOrder, f.id")
    List<Figure> ofEntries(Collection<Long> entryIds);

    @Query(WITH_EVIDENCE + "where f.entry.id in :entryIds and m.slug = :metric order by f.sortOrder, f.id")
    List<Figure> ofEntries(Collection<Long> entryIds, String metric);

    /** The figures of these metrics for entries of a kind, of no product, by entry in the editors' order; at most so many. */
    @Query(WITH_EVIDENCE + "join fetch f.entry e where e.kind = :kind and m.slug in :metrics and f.product is null"
            + " and e.status = 'published' order by e.sortOrder, e.id, f.sortOrder, f.id")
    List<Figure> ofKind(EntryKind kind, Collection<String> metrics, Limit limit);

    /** The entries with figures of a metric, in the editors' order; at most so many. */
    @Query("select f.entry.id from Figure f where f.metric.slug = :metric and f.entry.status = 'published'"
            + " group by f.entry.id, f.entry.sortOrder order by f.entry.sortOrder, f.entry.id")
    List<Long> entriesWith(String metric, Limit limit);

    @Query("select max(f.checkedOn) from Figure f where f.entry.id = :entryId")
    Optional<LocalDate> lastChecked(Long entryId);

    @Query(
            value = "select f.id from Figure f" + STATED_OR_SEEN + " order by f.entry.id, f.sortOrder, f.id",
            countQuery = "select count(f) from Figure f" + STATED_OR_SEEN)
    Page<Long> idsRestingOn(Long sourceId, Pageable page);

    @Query(WITH_EVIDENCE + "join fetch f.entry where f.id in :ids")
    List<Figure> withEntries(Collection<Long> ids);

    default Page<Figure> restingOn(Long sourceId, Pageable page) {
        return PageByIds.read(idsRestingOn(sourceId, page), this::withEntries, Figure::id, page);
    }

    @Query("select m from Metric m order by m.sortOrder, m.slug")
    List<Metric> metrics();
}
