package org.luopan.bibliography;

import java.util.List;
import org.luopan.placement.City;
import org.luopan.placement.TierList;
import org.luopan.placement.TierPlacement;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** What rests on a source among tiers and cities. */
interface SupportRepository extends Repository<TierList, Long> {

    @Query("select l from TierList l where l.id in (select x.rowId from StatementSource x"
            + " where x.what = 'list' and x.sourceId = :sourceId) order by l.sortOrder, l.id")
    List<TierList> lists(Long sourceId);

    @Query("select p from TierPlacement p join fetch p.list l join fetch p.tier t join fetch p.city c"
            + " where p.id in (select x.rowId from StatementSource x where x.what = 'placement' and x.sourceId = :sourceId)"
            + " order by l.sortOrder, t.sortOrder, p.listRank, c.sortOrder")
    List<TierPlacement> placements(Long sourceId);

    @Query("select c from City c where c.id in (select x.rowId from StatementSource x"
            + " where x.what = 'coordinates' and x.sourceId = :sourceId) order by c.sortOrder, c.id")
    List<City> coordinates(Long sourceId);
}
