package org.luopan.revision;

import jakarta.persistence.Embeddable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.luopan.account.Editor;

/**
 * The person who did something: their account, with the name it had then.
 *
 * @param accountId null for the program itself, or if the account is unknown
 */
@Embeddable
public record Person(@Nullable Long accountId, String name) {

    /** The program itself. */
    public static final Person LUOPAN = new Person(null, "Luopan");

    /** Whether this is the editor, by account and not by name. */
    public boolean is(Editor editor) {
        return accountId != null && accountId == editor.id();
    }

    /** Whether both are the same person; two without accounts are compared by name. */
    public boolean same(@Nullable Person other) {
        return other != null
                && (accountId == null && other.accountId == null
                        ? name.equals(other.name)
                        : Objects.equals(accountId, other.accountId));
    }
}
