package org.luopan.claim;

import jakarta.persistence.Converter;
import org.luopan.language.CodeConverter;
import org.luopan.language.Coded;

/** How wrong the founding article is. */
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
