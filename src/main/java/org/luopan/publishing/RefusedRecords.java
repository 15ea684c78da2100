package org.luopan.publishing;

import org.luopan.content.RefusedWrites;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/** Turns errors from the database into errors of the record, as if a check had found them. */
@Component
class RefusedRecords implements RefusedWrites {

    @Override
    public RuntimeException explained(DataIntegrityViolationException refused) {
        return InvalidRecord.of(refused);
    }
}
