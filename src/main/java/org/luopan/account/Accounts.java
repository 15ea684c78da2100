package org.luopan.account;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.luopan.audit.AuditLog;
import org.luopan.language.Language;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.function.SingletonSupplier;

/** The accounts of the people who may edit: their passwords, names, languages and time zones. */
@Service
public class Accounts {

    private final AccountRepository accounts;
    private final Sessions sessions;
    private final PasswordEncoder encoder;
    private final AuditLog audit;
    private final Clock clock;
    /** The hash that a password is checked against if there is no account; made at the first sign-in, because that takes time. */
    private final SingletonSupplier<String> nobodysHash;

    Accounts(AccountRepository accounts, Sessions sessions, PasswordEncoder encoder, AuditLog audit, Clock clock) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.encoder = encoder;
        this.audit = audit;
        this.clock = clock;
        nobodysHash = SingletonSupplier.of(() -> encode("nobody"));
    }

    /** What the people with these accounts are called, by account. */
    @Transactional(readOnly = true)
    public Map<Long, String> names(Collection<Long> ids) {
        return ids.isEmpty()
                ? Map.of()
                : accounts.findByIdIn(ids).stream().collect(Collectors.toMap(Account::id, Account::name));
    }

    /** The canonical spelling of a username. */
    public static String normalized(String username) {
        return username.strip().toLowerCase(Locale.ROOT);
    }

    /** The account, if it may sign in. */
    @Transactional(readOnly = true)
    public Optional<EditorDetails> enabled(String username) {
        return accounts.findByUsername(normalized(username))
                .filter(Account::enabled)
                .map(Account::details);
    }

    /** The account, if this is its password; takes as long if there is no such account. */
    @Transactional(readOnly = true)
    public Optional<EditorDetails> withPassword(String username, String password) {
        var account = accounts.findByUsername(normalized(username)).filter(Account::enabled);
        var hash = account.flatMap(Account::passwordHash);
        var nobodys = nobodysHash.obtain();
        var matches = encoder.matches(Passwords.cut(password), hash.orElse(nobodys));
        return account.filter(found -> hash.isPresent() && matches).map(Account::details);
    }

    /**
     * The mark of a browser in which this account has signed in before. It can only be made with the stored password hash, and
     * changes with the password. Empty if there is no such account or no password.
     */
    @Transactional(readOnly = true)
    public Optional<String> mark(String username) {
        return accounts.findByUsername(normalized(username))
                .filter(Account::enabled)
                .flatMap(Account::passwordHash)
                .map(hash -> Secret.mark(hash, "known browser"));
    }

    /** Records the time of a sign-in. */
    @Transactional
    public void signedIn(Editor editor) {
        accounts.findById(editor.id()).orElseThrow().signedIn(OffsetDateTime.now(clock));
    }

    /** Sets a password that the editor chose, and ends all sessions except the current one. */
    @Transactional
    public void choosePassword(Editor editor, String password) {
        accounts.findById(editor.id()).orElseThrow().chosePassword(encode(password));
        sessions.endOthers(editor.username());
        audit.record(editor.username(), "password.change", "account/" + editor.username(), null);
    }

    /** Changes an editor's name. */
    @Transactional
    public EditorDetails rename(Editor editor, String name) {
        var account = accounts.findById(editor.id()).orElseThrow();
        account.calledItself(name);
        audit.record(editor.username(), "account.rename", "account/" + editor.username(), name);
        return account.details();
    }

    /** Whether another account has the same name. */
    @Transactional(readOnly = true)
    public boolean namesakes(Editor editor) {
        return accounts.existsByNameIgnoreCaseAndIdNot(editor.name(), editor.id());
    }

    /** Changes the language of the desk for an editor. */
    @Transactional
    public EditorDetails speak(Editor editor, Language language) {
        var account = accounts.findById(editor.id()).orElseThrow();
        account.spoke(language);
        return account.details();
    }

    /** Changes the time zone of the desk for an editor; null for UTC. */
    @Transactional
    public EditorDetails useTimeZone(Editor editor, @Nullable ZoneId zone) {
        var account = accounts.findById(editor.id()).orElseThrow();
        account.useTimeZone(zone);
        return account.details();
    }

    /** Creates the first account of an empty base; returns false if there is one already. */
    @Transactional
    boolean begin(String password) {
        if (accounts.count() > 0) {
            return false;
        }
        var admin = new Account("admin", "Admin", Role.ADMIN, OffsetDateTime.now(clock));
        admin.chosePassword(encode(password));
        accounts.save(admin);
        audit.record("luopan", "account.create", "account/admin", null);
        return true;
    }

    @Transactional(readOnly = true)
    boolean none() {
        return accounts.count() == 0;
    }

    private String encode(String password) {
        var hash = encoder.encode(password);
        if (hash == null) {
            throw new IllegalStateException("No password to encode");
        }
        return hash;
    }
}
