package org.luopan.account;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.luopan.language.Language;

/** The account of a person who may sign in at the desk. */
@Entity
public class Account {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String username;

    private String name;

    private @Nullable String passwordHash;

    private Role role;

    private @Nullable String language;

    private @Nullable String timeZone;

    private boolean enabled = true;

    private OffsetDateTime createdAt;

    private @Nullable OffsetDateTime lastSignInAt;

    protected Account() {}

    public Account(String username, String name, Role role, OffsetDateTime createdAt) {
        this.username = username;
        this.name = name;
        this.role = role;
        this.createdAt = createdAt;
    }

    public long id() {
        if (id == null) {
            throw new IllegalStateException("Not saved yet: " + username);
        }
        return id;
    }

    public String username() {
        return username;
    }

    public String name() {
        return name;
    }

    public Role role() {
        return role;
    }

    public boolean enabled() {
        return enabled;
    }

    @Nullable
    OffsetDateTime lastSignInAt() {
        return lastSignInAt;
    }

    Optional<String> passwordHash() {
        return Optional.ofNullable(passwordHash);
    }

    Optional<Language> language() {
        return Optional.ofNullable(language).flatMap(Language::of);
    }

    public EditorDetails details() {
        return new EditorDetails(
                new Editor(id(), username, name, role), language().orElse(null), timeZone);
    }

    void chosePassword(String hash) {
        passwordHash = hash;
    }

    void signedIn(OffsetDateTime at) {
        lastSignInAt = at;
    }

    void calledItself(String newName) {
        name = newName;
    }

    void spoke(Language chosen) {
        language = chosen.code();
    }

    void useTimeZone(@Nullable ZoneId zone) {
        timeZone = zone == null ? null : zone.getId();
    }

    public void became(Role newRole) {
        role = newRole;
    }

    public void disabled() {
        enabled = false;
    }

    public void enabledAgain() {
        enabled = true;
    }

    /** Whether this account can sign in as an admin. */
    public boolean administers() {
        return enabled && role == Role.ADMIN;
    }
}
