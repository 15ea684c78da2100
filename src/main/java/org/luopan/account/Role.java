package org.luopan.account;

import jakarta.persistence.Converter;
import org.luopan.language.CodeConverter;
import org.luopan.language.Coded;

/** What an editor may do at the desk; each role may do what those before it may. */
public enum Role implements Coded {
    EDITOR,
    PUBLISHER,
    ADMIN;

    public boolean includes(Role other) {
        return compareTo(other) >= 0;
    }

    @Converter(autoApply = true)
    static class CodeColumn extends CodeConverter<Role> {
        CodeColumn() {
            super(Role.class);
        }
    }
}
