package org.luopan.glossary;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The stored terms. */
interface TermRepository extends Repository<Term, Long> {

    Optional<Term> findBySlug(String slug);

    @Query("select t from Term t order by t.sortOrder")
    List<Term> all();
}
