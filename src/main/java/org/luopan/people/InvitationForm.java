package org.luopan.people;

import java.util.Optional;
import org.luopan.account.Accounts;
import org.luopan.account.Role;
import org.luopan.language.Coded;
import org.luopan.language.Visible;
import org.luopan.web.FormErrors;

/** The person an admin wants to invite, as typed. */
record InvitationForm(String name, String username, String role) {

    static final InvitationForm EMPTY = new InvitationForm("", "", Role.EDITOR.code());

    private static final int LONGEST_NAME = 80;
    private static final String USERNAME = "[a-z0-9][a-z0-9._+@-]{1,58}[a-z0-9]";

    InvitationForm {
        name = name == null ? "" : Visible.of(name);
        username = username == null ? "" : Accounts.normalized(username);
        role = role == null ? "" : role;
    }

    void check(FormErrors errors) {
        if (name.isEmpty()) {
            errors.add("name", "people.name.missing");
        } else if (name.length() > LONGEST_NAME) {
            errors.add("name", "people.name.too-long", LONGEST_NAME);
        }
        if (username.isEmpty()) {
            errors.add("username", "people.username.missing");
        } else if (!username.matches(USERNAME)) {
            errors.add("username", "people.username.malformed");
        }
        if (chosenRole().isEmpty()) {
            errors.add("role", "people.role.unknown");
        }
    }

    Optional<Role> chosenRole() {
        return role(role);
    }

    static Optional<Role> role(String code) {
        return Coded.find(Role.class, code);
    }
}
