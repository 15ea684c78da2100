package org.luopan.placement;

import java.util.List;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The stored tier lists. */
interface TierListRepository extends Repository<TierList, Long> {

    @Query("select l from TierList l join fetch l.source order by l.sortOrder, l.id")
    List<TierList> all();

    @Query("select l from TierList l where l.id in (select x.rowId from StatementSource x"
            + " where x.what = 'list' and x.sourceId = :sourceId) order by l.sortOrder, l.id")
    List<TierList> restingOn(Long sourceId);
}
