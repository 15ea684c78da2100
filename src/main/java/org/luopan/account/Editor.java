package org.luopan.account;

import java.io.Serializable;

/** A person signed in at the desk; controllers can take one as a parameter. */
public record Editor(long id, String username, String name, Role role) implements Serializable {

    public boolean publishes() {
        return role.includes(Role.PUBLISHER);
    }

    public boolean administers() {
        return role.includes(Role.ADMIN);
    }
}
