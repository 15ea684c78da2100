package org.luopan.placement;

import java.util.Collection;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The stored placements, always loaded with their list, tier and source. */
public interface TierPlacementRepository extends Repository<TierPlacement, Long> {

    String WITH_EVIDENCE = "select p from TierPlacement p join fetch p.list l join fetch p.tier t join fetch p.source ";

    @Query(WITH_EVIDENCE + "where p.city.id in :cityIds order by l.sortOrder, l.id")
    List<TierPlacement> ofCities(Collection<Long> cityIds);

    @Query(WITH_EVIDENCE + "join fetch p.city c where c.slug in :slugs order by c.sortOrder, l.sortOrder, l.id")
    List<TierPlacement> ofCitiesNamed(Collection<String> slugs);

    @Query(WITH_EVIDENCE + "join fetch p.city c where p.tier.id = :tierId and l.id = :listId"
            + " order by p.listRank, c.sortOrder")
    List<TierPlacement> ofTier(Long tierId, Long listId, Limit limit);

    @Query(WITH_EVIDENCE + "join fetch p.city c where l.id = :listId order by c.sortOrder")
    List<TierPlacement> ofList(Long listId);

    @Query(WITH_EVIDENCE + "join fetch p.city c where p.tier.id = :tierId and l.id <> :listId"
            + " order by l.sortOrder, l.id, p.listRank, c.sortOrder")
    List<TierPlacement> ofTierByOthers(Long tierId, Long listId, Limit limit);

    @Query(WITH_EVIDENCE + "join fetch p.city c where l.id = :listId and p.listRank <= :lowest"
            + " order by t.sortOrder, p.listRank")
    List<TierPlacement> topOf(Long listId, int lowest);

    /** The placements of cities that lists put in different tiers. */
    @Query(WITH_EVIDENCE + "join fetch p.city c where exists"
            + " (select 1 from TierPlacement o where o.city.id = c.id and o.tier.id <> t.id)"
            + " order by c.sortOrder, l.sortOrder, l.id")
    List<TierPlacement> disputed(Limit limit);

    /** How many cities one list places in each tier: tier id, number. */
    @Query("select p.tier.id, count(p) from TierPlacement p where p.list.id = :listId group by p.tier.id")
    List<Object[]> countByTier(Long listId);

    /** The other cities of a tier by one list, those nearest to a position first. */
    @Query(WITH_EVIDENCE + "join fetch p.city c where l.id = :listId and p.tier.id = :tierId and c.id <> :cityId"
            + " order by abs(c.sortOrder - :position), c.sortOrder")
    List<TierPlacement> near(Long listId, Long tierId, Long cityId, int position, Limit limit);

    @Query(
            value = "select p from TierPlacement p join fetch p.list l join fetch p.tier t join fetch p.city c"
                    + " where p.id in (select x.rowId from StatementSource x where x.what = 'placement' and x.sourceId = :sourceId)"
                    + " order by l.sortOrder, t.sortOrder, p.listRank, c.sortOrder",
            countQuery =
                    "select count(distinct x.rowId) from StatementSource x where x.what = 'placement' and x.sourceId = :sourceId")
    Page<TierPlacement> restingOn(Long sourceId, Pageable page);

    @Query("select p from TierPlacement p join fetch p.list l join fetch p.tier t join fetch p.city"
            + " where p.listRank <= :ranks and l.sortOrder = (select min(first.sortOrder) from TierList first)"
            + " order by t.sortOrder, p.listRank")
    List<TierPlacement> topOfTheFirstList(int ranks);
}
