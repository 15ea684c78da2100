package org.luopan.claim;

import java.util.List;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The stored claims. */
interface ClaimRepository extends Repository<Claim, Long> {

    @Query("select c from Claim c join fetch c.source where c.entry.id = :entryId order by c.sortOrder, c.id")
    List<Claim> ofEntry(Long entryId);

    @Query("select c from Claim c join fetch c.source join fetch c.entry where c.source.id = :sourceId"
            + " order by c.sortOrder, c.id")
    List<Claim> takenFrom(Long sourceId);

    /** Without the claims taken from it, so that each statement counts once. */
    @Query("select c from Claim c join fetch c.source join fetch c.entry where c.source.id <> :sourceId and c.id in"
            + " (select x.rowId from StatementSource x where x.what = 'claim' and x.sourceId = :sourceId)"
            + " order by c.sortOrder, c.id")
    List<Claim> checkedAgainst(Long sourceId);
}
