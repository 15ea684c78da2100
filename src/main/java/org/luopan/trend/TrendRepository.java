package org.luopan.trend;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The stored trends, with their years. */
interface TrendRepository extends Repository<Trend, Long> {

    @Query("select t from Trend t left join fetch t.years where t.slug = :slug")
    Optional<Trend> findBySlug(String slug);

    @Query("select distinct t from Trend t left join fetch t.years where t.id in :ids")
    List<Trend> findByIdIn(Collection<Long> ids);

    @Query("select distinct t from Trend t left join fetch t.years order by t.sortOrder")
    List<Trend> all();
}
