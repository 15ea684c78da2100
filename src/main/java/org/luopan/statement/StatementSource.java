package org.luopan.statement;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import org.hibernate.annotations.Immutable;

/** One statement and one source that it rests on, for queries of other modules that join it by name. */
@Entity
@Immutable
@IdClass(StatementSource.Key.class)
class StatementSource {

    @Id
    @Column(length = 12)
    private String what;

    @Id
    private Long rowId;

    private Long entryId;

    @Id
    private Long sourceId;

    protected StatementSource() {}

    /** The key of such a pair. */
    record Key(String what, Long rowId, Long sourceId) implements Serializable {}
}
