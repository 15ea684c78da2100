package org.luopan.source;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.luopan.entry.Entry;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The stored sources, and which entries' texts rest on them. */
interface SourceRepository extends Repository<Source, Long> {

    Optional<Source> findBySlug(String slug);

    @Query("select s from Source s where s.founding = true order by s.id limit 1")
    Optional<Source> founding();

    @Query("select s from Source s order by s.sortOrder, s.id")
    List<Source> all();

    @Query("select x from EntrySource x join fetch x.source where x.entry.id = :entryId order by x.sortOrder, x.id")
    List<EntrySource> behind(Long entryId);

    @Query("select x from EntrySource x join fetch x.source where x.entry.id in :entryIds order by x.sortOrder, x.id")
    List<EntrySource> behind(Collection<Long> entryIds);

    @Query(
            value =
                    "select x.rowId from StatementSource x where x.what = 'text' and x.sourceId = :sourceId order by x.rowId",
            countQuery =
                    "select count(distinct x.rowId) from StatementSource x where x.what = 'text' and x.sourceId = :sourceId")
    Page<Long> entryIdsRestingOn(Long sourceId, Pageable page);

    @Query("select e from Entry e where e.id in :ids")
    List<Entry> entries(Collection<Long> ids);

    default Page<Entry> restingOn(Long sourceId, Pageable page) {
        return PageByIds.read(entryIdsRestingOn(sourceId, page), this::entries, Entry::id, page);
    }
}
