package org.luopan.guide;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The stored steps. */
interface GuideStepRepository extends Repository<GuideStep, Long> {

    Optional<GuideStep> findBySlug(String slug);

    @Query("select s from GuideStep s order by s.sortOrder")
    List<GuideStep> all();
}
