package org.luopan.claim;

import jakarta.persistence.Converter;
import org.luopan.language.CodeConverter;
import org.luopan.language.Coded;

/** The result of checking a claim against better evidence. */
public enum ClaimState implements Coded {
    CONFIRMED,
    SUPERSEDED,
    CONTRADICTED,
    IMPRECISE,
    UNVERIFIED,
    TRANSLATION_SLIP;

    @Converter(autoApply = true)
    static class CodeColumn extends CodeConverter<ClaimState> {
        CodeColumn() {
            super(ClaimState.class);
        }
    }
}
