package org.luopan.digest;

import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.luopan.web.FormErrors;

/** Whether an editor wants the digest, and the address for it, as typed. */
public record DigestForm(@Nullable String address, @Nullable String wanted) {

    static final DigestForm NONE = new DigestForm("", "on");

    private static final int LONGEST = 254;

    /** Plain addresses alone: no names, no quotation marks, no lists, nothing that could begin another header. */
    private static final Pattern ADDRESS =
            Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
                    + "@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z][A-Za-z0-9-]{0,61}[A-Za-z0-9]");

    /** The address without spaces around it; empty if none was typed. */
    public String typed() {
        return Objects.requireNonNullElse(address, "").strip();
    }

    public boolean isWanted() {
        return "on".equals(wanted);
    }

    void check(FormErrors errors) {
        if (typed().isEmpty() ? isWanted() : !isAddress(typed())) {
            errors.add("address", typed().isEmpty() ? "digest.address.missing" : "digest.address.wrong");
        }
    }

    /** Whether mail can be sent there. */
    static boolean isAddress(String typed) {
        return typed.length() <= LONGEST
                && typed.indexOf('@') <= 64
                && ADDRESS.matcher(typed).matches();
    }
}
