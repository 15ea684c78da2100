package org.luopan.market;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.luopan.language.Localized;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The stored market. */
interface MarketRepository extends Repository<Market, Long> {

    /** The one entry of its kind; its address may change. */
    @Query("select m from Market m order by m.sortOrder, m.id limit 1")
    Optional<Market> market();

    /** What each figure about China counts by this metric; null if the metric says it all. */
    @Query("select f.label from Figure f join Market m on m.id = f.entry.id where f.metric.slug = :metric")
    List<@Nullable Localized> figureLabels(String metric);

    /** The metrics with figures about China, in the editors' order. */
    @Query("select f.metric.slug from Figure f join Market m on m.id = f.entry.id where f.entry.status = 'published'"
            + " group by f.metric.slug, f.metric.sortOrder order by f.metric.sortOrder, f.metric.slug")
    List<String> measured();
}
