package org.luopan.platformfacts;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.luopan.source.PageByIds;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The stored platforms and what belongs to them. */
public interface PlatformRepository extends Repository<Platform, Long> {

    Optional<Platform> findBySlug(String slug);

    List<Platform> findByIdIn(Collection<Long> ids);

    @Query("select p from Platform p left join fetch p.traits t left join fetch t.value where p.id in :ids")
    List<Platform> withTraits(Collection<Long> ids);

    @Query("select p from Platform p left join fetch p.reach r left join fetch r.tier where p.id in :ids")
    List<Platform> withReach(Collection<Long> ids);

    @Query("select t from Trait t join fetch t.value left join fetch t.source where t.platform.id = :id"
            + " order by t.sortOrder, t.id")
    List<Trait> traits(Long id);

    @Query("select r from Reach r join fetch r.tier t left join fetch r.source where r.platform.id = :id"
            + " order by t.sortOrder")
    List<Reach> reach(Long id);

    @Query("select r from AccountRoute r left join fetch r.source where r.platform.id = :id order by r.sortOrder, r.id")
    List<AccountRoute> routes(Long id);

    @Query("select t from Trait t join fetch t.value left join fetch t.source where t.platform.id in :ids"
            + " order by t.sortOrder, t.id")
    List<Trait> traits(Collection<Long> ids);

    @Query("select r from Reach r join fetch r.tier left join fetch r.source where r.platform.id in :ids order by r.id")
    List<Reach> reach(Collection<Long> ids);

    @Query("select r from AccountRoute r left join fetch r.source where r.platform.id in :ids"
            + " order by r.sortOrder, r.id")
    List<AccountRoute> routes(Collection<Long> ids);

    @Query("select r from Reach r join fetch r.platform p left join fetch r.source where r.tier.id = :tierId"
            + " and p.id in :ids order by p.sortOrder")
    List<Reach> reachIn(Long tierId, Collection<Long> ids);

    @Query("select r from AccountRoute r join fetch r.platform p left join fetch r.source where p.slug in :slugs"
            + " order by p.sortOrder, r.sortOrder, r.id")
    List<AccountRoute> routesOf(Collection<String> slugs);

    @Query("select distinct p.operatorSlug, p.operator from Platform p")
    List<Object[]> operators();

    @Query("select p.operatorSlug from Platform p where p.slug = :slug and p.status = 'published'")
    Optional<String> operatorOf(String slug);

    @Query(
            value =
                    "select t.id from Trait t join Entry e on e.id = t.platform.id where t.source.id = :sourceId order by e.sortOrder, t.id",
            countQuery = "select count(t) from Trait t where t.source.id = :sourceId")
    Page<Long> traitIdsRestingOn(Long sourceId, Pageable page);

    @Query("select t from Trait t join fetch t.platform join fetch t.value where t.id in :ids")
    List<Trait> traitsWithPlatforms(Collection<Long> ids);

    default Page<Trait> traitsRestingOn(Long sourceId, Pageable page) {
        return PageByIds.read(traitIdsRestingOn(sourceId, page), this::traitsWithPlatforms, Trait::id, page);
    }

    @Query(
            value =
                    "select r.id from Reach r join Entry e on e.id = r.platform.id where r.id in (select x.rowId from"
                            + " StatementSource x where x.what = 'reach' and x.sourceId = :sourceId) order by e.sortOrder, r.id",
            countQuery =
                    "select count(distinct x.rowId) from StatementSource x where x.what = 'reach' and x.sourceId = :sourceId")
    Page<Long> reachIdsRestingOn(Long sourceId, Pageable page);

    @Query("select r from Reach r join fetch r.platform join fetch r.tier where r.id in :ids")
    List<Reach> reachWithPlatforms(Collection<Long> ids);

    default Page<Reach> reachRestingOn(Long sourceId, Pageable page) {
        return PageByIds.read(reachIdsRestingOn(sourceId, page), this::reachWithPlatforms, Reach::id, page);
    }

    @Query("select r from AccountRoute r join fetch r.platform where r.id in (select x.rowId from StatementSource x"
            + " where x.what = 'route' and x.sourceId = :sourceId) order by r.platform.sortOrder, r.id")
    List<AccountRoute> routesRestingOn(Long sourceId);
}
