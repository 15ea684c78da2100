package org.luopan.figure;

import jakarta.persistence.Converter;
import org.luopan.language.CodeConverter;
import org.luopan.language.Coded;

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
