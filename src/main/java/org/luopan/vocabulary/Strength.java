package org.luopan.vocabulary;

import jakarta.persistence.Converter;
import org.luopan.language.CodeConverter;
import org.luopan.language.Coded;

/** How strongly a platform has a trait or reaches a tier, strongest first; unknown is a valid value and never means no. */
public enum Strength implements Coded {
    CORE,
    STRONG,
    PRESENT,
    WEAK,
    UNKNOWN;

    /** Whether a filter for the trait should find the platform. */
    public boolean matches() {
        return compareTo(PRESENT) <= 0;
    }

    /** How much a match counts when ordering results: 3, 2, 1 or 0. */
    public int weight() {
        return Math.max(0, 3 - ordinal());
    }

    @Converter(autoApply = true)
    static class CodeColumn extends CodeConverter<Strength> {
        CodeColumn() {
            super(Strength.class);
        }
    }
}
