package org.luopan.home;

import java.util.List;
import java.util.Optional;
import org.luopan.market.Market;
import org.luopan.placement.Tier;
import org.luopan.placement.TierPlacement;
import org.luopan.trend.Trend;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The entries that the front page shows. */
interface LandscapeRepository extends Repository<Market, Long> {

    @Query("select m from Market m order by m.sortOrder limit 1")
    Optional<Market> market();

    @Query("select t from Tier t order by t.sortOrder")
    List<Tier> tiers();

    /** The first cities of each tier by the list that comes first. */
    @Query("select p from TierPlacement p join fetch p.list l join fetch p.tier t join fetch p.city"
            + " where p.listRank <= :ranks and l.sortOrder = (select min(first.sortOrder) from TierList first)"
            + " order by t.sortOrder, p.listRank")
    List<TierPlacement> examples(int ranks);

    @Query("select t from Trend t order by t.sortOrder")
    List<Trend> trends();
}
