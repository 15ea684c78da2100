package org.luopan.placement;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The stored tiers, from the top. */
public interface TierRepository extends Repository<Tier, Long> {

    Optional<Tier> findBySlug(String slug);

    List<Tier> findByIdIn(Collection<Long> ids);

    @Query("select t from Tier t order by t.sortOrder")
    List<Tier> all();
}
