package org.luopan.revision;

import jakarta.persistence.Converter;
import org.luopan.language.CodeConverter;
import org.luopan.language.Coded;

/** What has happened to a revision. */
public enum RevisionState implements Coded {
    DRAFT,
    IN_REVIEW,
    SCHEDULED,
    PUBLISHED,
    REJECTED,
    /** A draft that its author or a publisher discarded. */
    DISCARDED,
    /** A draft that a later one replaced. */
    REPLACED;

    /** Whether it may still become the published state. */
    public boolean open() {
        return this == DRAFT || this == IN_REVIEW || this == SCHEDULED;
    }

    @Converter(autoApply = true)
    static class CodeColumn extends CodeConverter<RevisionState> {
        CodeColumn() {
            super(RevisionState.class);
        }
    }
}
