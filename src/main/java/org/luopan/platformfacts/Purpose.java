package org.luopan.platformfacts;

import jakarta.persistence.Converter;
import org.luopan.language.CodeConverter;
import org.luopan.language.Coded;

/** What an account route is for. */
public enum Purpose implements Coded {
    ACCOUNT,
    SHOP,
    ADVERTISING,
    VENUE,
    CREATOR;

    @Converter(autoApply = true)
    static class CodeColumn extends CodeConverter<Purpose> {
        CodeColumn() {
            super(Purpose.class);
        }
    }
}
