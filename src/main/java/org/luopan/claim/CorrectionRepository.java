package org.luopan.claim;

import java.util.List;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The stored corrections. */
interface CorrectionRepository extends Repository<Correction, Long> {

    @Query("select c from Correction c left join fetch c.source join c.entries e where e.id = :entryId"
            + " order by c.sortOrder, c.id")
    List<Correction> ofEntry(Long entryId);

    @Query("select c from Correction c left join fetch c.source order by c.sortOrder, c.id")
    List<Correction> all();

    @Query("select c from Correction c left join fetch c.source where c.id in (select x.rowId from StatementSource x"
            + " where x.what = 'correction' and x.sourceId = :sourceId) order by c.sortOrder, c.id")
    List<Correction> restingOn(Long sourceId);
}
