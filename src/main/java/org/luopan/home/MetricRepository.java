package org.luopan.home;

import java.util.List;
import org.luopan.figure.Metric;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The stored metrics. */
interface MetricRepository extends Repository<Metric, Long> {

    @Query("select m from Metric m order by m.sortOrder, m.slug")
    List<Metric> all();
}
