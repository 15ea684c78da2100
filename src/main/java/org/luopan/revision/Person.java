package org.luopan.revision;

import jakarta.persistence.Embeddable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.luopan.account.Editor;

/**
 * Who did something, as an account, with the name it had then.
 *
 * @param accountId null where it was the program, or where nobody knows which account it was
 */
@Embeddable
public record Person(@Nullable Long accountId, String name) {

    /** The program itself. */
    public static final Person LUOPAN = new Person(null, "Luopan");

    /** Whether this is the editor, whatever either is called. */
    public boolean is(Editor editor) {
        return accountId != null && accountId == editor.id();
    }

    /** Whether both are one; two without accounts are told apart by their names. */
    public boolean same(@Nullable Person other) {
        return other != null
                && (accountId == null && other.accountId == null
                        ? name.equals(other.name)
                        : Objects.equals(accountId, other.accountId));
    }
}
