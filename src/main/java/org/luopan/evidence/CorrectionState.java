package org.luopan.evidence;

import jakarta.persistence.Converter;
import org.luopan.entry.CodeConverter;
import org.luopan.entry.Coded;

/** How far the founding article is off. */
public enum CorrectionState implements Coded {
    WRONG,
    OUTDATED,
    IMPRECISE,
    DOUBTFUL,
    UNVERIFIED,
    MISSING,
    CONFIRMED;

    @Converter(autoApply = true)
    static class CodeColumn extends CodeConverter<CorrectionState> {
        CodeColumn() {
            super(CorrectionState.class);
        }
    }
}
