package org.luopan.publishing;

import org.luopan.content.RefusedWrites;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/** What the database refuses is a fault of the record, as if a check had found it. */
@Component
class RefusedRecords implements RefusedWrites {

    @Override
    public RuntimeException explained(DataIntegrityViolationException refused) {
        return InvalidRecord.of(refused);
    }
}
