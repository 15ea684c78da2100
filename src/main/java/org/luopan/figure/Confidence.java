package org.luopan.figure;

import jakarta.persistence.Converter;
import org.luopan.language.CodeConverter;
import org.luopan.language.Coded;

/** How well founded a figure is, best first. */
public enum Confidence implements Coded {
    OFFICIAL_FILING,
    COMPANY_STATEMENT,
    THIRD_PARTY_ESTIMATE,
    ARTICLE,
    /** Nobody has said yet of what type its source is. */
    UNKNOWN,
    /** What somebody expected: no measurement, whoever said it. */
    FORECAST;

    @Converter(autoApply = true)
    static class CodeColumn extends CodeConverter<Confidence> {
        CodeColumn() {
            super(Confidence.class);
        }
    }
}
