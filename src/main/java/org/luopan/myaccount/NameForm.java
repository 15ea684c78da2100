package org.luopan.myaccount;

import org.luopan.language.Visible;
import org.luopan.web.FormErrors;

/** The name by which an editor wants to be known. */
record NameForm(String name) {

    private static final int LONGEST = 80;

    NameForm {
        name = name == null ? "" : Visible.of(name);
    }

    void check(FormErrors errors) {
        if (name.isEmpty()) {
            errors.add("name", "account.name.missing");
        } else if (name.length() > LONGEST) {
            errors.add("name", "account.name.too-long", LONGEST);
        }
    }
}
