package org.luopan.people;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import org.luopan.account.Account;
import org.luopan.account.AccountRepository;
import org.luopan.account.Accounts;
import org.luopan.account.Role;
import org.luopan.account.Secret;
import org.luopan.account.Sessions;
import org.luopan.address.PageNotFound;
import org.luopan.audit.AuditLog;
import org.luopan.language.Language;
import org.luopan.language.Messages;
import org.luopan.web.Choice;
import org.luopan.web.FormErrors;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The people who may edit: inviting them, changing roles, enabling and disabling accounts. */
@Service
class People {

    private final AccountRepository accounts;
    private final Accounts own;
    private final Invitations invitations;
    private final Sessions sessions;
    private final AuditLog audit;
    private final JdbcClient jdbc;
    private final Messages words;
    private final Clock clock;

    People(
            AccountRepository accounts,
            Accounts own,
            Invitations invitations,
            Sessions sessions,
            AuditLog audit,
            JdbcClient jdbc,
            Messages words,
            Clock clock) {
        this.accounts = accounts;
        this.own = own;
        this.invitations = invitations;
        this.sessions = sessions;
        this.audit = audit;
        this.jdbc = jdbc;
        this.words = words;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    PeoplePage page() {
        var people = jdbc.sql("""
                        select a.id, a.username, a.name, a.role, a.enabled,
                            a.password_hash is not null as password,
                            exists (select 1 from user_entities e join user_credentials c
                                on c.user_entity_user_id = e.id where e.name = a.username) as passkeys,
                            a.last_sign_in_at, i.expires_at as invited_until
                        from account a
                        left join invitation i on i.account_id = a.id and i.expires_at > :now
                        order by a.id
                        """).param("now", OffsetDateTime.now(clock)).query(PersonView.class).list().stream()
                .sorted(Comparator.comparing(PersonView::enabled)
                        .reversed()
                        .thenComparing(PersonView::name, language().collator()))
                .toList();
        var roles = Arrays.stream(Role.values())
                .map(role -> new Choice(role.code(), words.say(language(), "role", role)))
                .toList();
        return new PeoplePage(people, roles);
    }

    FormErrors errors() {
        return new FormErrors(words, language());
    }

    String say(String key, Object... arguments) {
        return words.say(language(), key, arguments);
    }

    /** Creates an account without a password, and a link by which its owner sets one; empty if the form has errors. */
    @Transactional
    Optional<Secret> invite(InvitationForm form, FormErrors errors) {
        form.check(errors);
        if (errors.at("username") == null && accounts.existsByUsername(form.username())) {
            errors.add("username", "people.username.taken");
        }
        if (!errors.none()) {
            return Optional.empty();
        }
        var role = form.chosenRole().orElseThrow();
        var account = accounts.save(new Account(form.username(), form.name(), role, OffsetDateTime.now(clock)));
        audit.record("account.invite", subject(account), role.code());
        return Optional.of(invitations.open(account.id()));
    }

    /** A new link for a person who has forgotten their password, or lost the first link. */
    @Transactional
    Secret link(long id) {
        var account = account(id);
        audit.record("account.link", subject(account), null);
        return invitations.open(id);
    }

    @Transactional
    void revokeLink(long id) {
        if (invitations.revoke(id)) {
            audit.record("account.link-revoke", subject(account(id)), null);
        }
    }

    /** Changes an account's role, and ends its sessions so that the role applies at once. */
    @Transactional
    void changeRole(long id, String code, FormErrors errors) {
        var account = account(id);
        var role = InvitationForm.role(code).orElse(null);
        if (role == null) {
            errors.add("role-" + id, "people.role.unknown");
        } else if (role != Role.ADMIN && isLastAdmin(account)) {
            errors.add("role-" + id, "people.last-admin");
        } else if (role != account.role()) {
            var before = account.role();
            account.became(role);
            audit.record("account.role", subject(account), before.code() + " → " + role.code());
            sessions.endAll(account.username());
        }
    }

    @Transactional
    void disable(long id, FormErrors errors) {
        var account = account(id);
        if (isLastAdmin(account)) {
            errors.add("role-" + id, "people.last-admin");
        } else if (account.enabled()) {
            account.disabled();
            invitations.revoke(id);
            audit.record("account.disable", subject(account), null);
            sessions.endAll(account.username());
        }
    }

    @Transactional
    void enable(long id) {
        var account = account(id);
        if (!account.enabled()) {
            account.enabledAgain();
            audit.record("account.enable", subject(account), null);
        }
    }

    /** The person a link is for; empty if it is used, revoked or expired. */
    @Transactional(readOnly = true)
    Optional<InvitationPage> invited(String token) {
        return invitations
                .account(token)
                .flatMap(accounts::findById)
                .filter(Account::enabled)
                .map(account -> new InvitationPage(account.username(), account.name()));
    }

    /** Sets the password of the account that a link is for, and uses the link up. */
    @Transactional
    void accept(String token, String password) {
        var account = invitations.account(token).flatMap(accounts::findById).orElseThrow(PageNotFound::new);
        if (!invitations.revoke(account.id())) {
            throw new PageNotFound();
        }
        own.choosePassword(account.details().editor(), password);
        sessions.endAll(account.username());
    }

    private Account account(long id) {
        return accounts.findById(id).orElseThrow(PageNotFound::new);
    }

    private boolean isLastAdmin(Account account) {
        var admins = accounts.findByRoleAndEnabledTrueOrderById(Role.ADMIN);
        return account.administers() && admins.size() < 2;
    }

    private static String subject(Account account) {
        return "account/" + account.username();
    }

    private static Language language() {
        return Language.of(LocaleContextHolder.getLocale());
    }
}
