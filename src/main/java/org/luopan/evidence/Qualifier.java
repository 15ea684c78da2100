package org.luopan.evidence;

import jakarta.persistence.Converter;
import org.luopan.entry.CodeConverter;
import org.luopan.entry.Coded;

/** How exactly a source states an amount. */
public enum Qualifier implements Coded {
    EXACT,
    ABOUT,
    MORE_THAN,
    NEARLY,
    UP_TO;

    @Converter(autoApply = true)
    static class CodeColumn extends CodeConverter<Qualifier> {
        CodeColumn() {
            super(Qualifier.class);
        }
    }
}
