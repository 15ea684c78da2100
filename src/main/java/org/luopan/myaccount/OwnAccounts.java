package org.luopan.myaccount;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.ZoneId;
import java.util.Optional;
import org.luopan.account.Accounts;
import org.luopan.account.Editor;
import org.luopan.account.Sessions;
import org.luopan.audit.AuditLog;
import org.luopan.browser.SignInThrottle;
import org.luopan.digest.DigestForm;
import org.luopan.digest.Digests;
import org.luopan.language.Days;
import org.luopan.language.Language;
import org.luopan.language.Messages;
import org.luopan.passkey.Passkeys;
import org.luopan.passkey.RelyingParty;
import org.luopan.signin.SignIns;
import org.luopan.web.FormErrors;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The changes editors can make to their own accounts. */
@Service
class OwnAccounts {

    private final Accounts accounts;
    private final Sessions sessions;
    private final SignIns signIns;
    private final SignInThrottle attempts;
    private final Passkeys passkeys;
    private final RelyingParty site;
    private final AuditLog audit;
    private final Digests digests;
    private final Messages words;

    OwnAccounts(
            Accounts accounts,
            Sessions sessions,
            SignIns signIns,
            SignInThrottle attempts,
            Passkeys passkeys,
            RelyingParty site,
            AuditLog audit,
            Digests digests,
            Messages words) {
        this.digests = digests;
        this.passkeys = passkeys;
        this.site = site;
        this.accounts = accounts;
        this.sessions = sessions;
        this.signIns = signIns;
        this.attempts = attempts;
        this.audit = audit;
        this.words = words;
    }

    AccountPage page(Editor editor) {
        return new AccountPage(
                editor.username(),
                Days.zoneName(),
                TimeZones.byContinent(),
                sessions.of(editor.username()),
                passkeys.of(editor.username()),
                site.host(),
                digests.of(editor).orElse(null),
                digests.state(editor));
    }

    FormErrors rename(Editor editor, NameForm form, HttpServletRequest request, HttpServletResponse response) {
        var errors = errors();
        form.check(errors);
        if (errors.none()) {
            signIns.keep(accounts.rename(editor, form.name()), request, response);
        }
        return errors;
    }

    void speak(Editor editor, Language language, HttpServletRequest request, HttpServletResponse response) {
        signIns.keep(accounts.speak(editor, language), request, response);
    }

    /** Changes the zone in which the desk shows times; empty for UTC. */
    FormErrors useTimeZone(Editor editor, String zone, HttpServletRequest request, HttpServletResponse response) {
        var errors = errors();
        if (TimeZones.offers(zone)) {
            signIns.keep(accounts.useTimeZone(editor, zone.isEmpty() ? null : ZoneId.of(zone)), request, response);
        } else {
            errors.add("zone", "account.zone.unknown");
        }
        return errors;
    }

    /** Changes a password; wrong guesses of the old one cause the same delays as at sign-in. */
    FormErrors changePassword(Editor editor, PasswordForm form, HttpServletRequest request) {
        var errors = errors();
        form.check(editor.username(), errors);
        if (!errors.none()) {
            return errors;
        }
        var attempt = attempts.begin(editor.username(), request.getRemoteAddr(), true);
        if (attempt.mustWait()) {
            errors.add("current", "signin.wait", attempt.minutes());
        } else if (accounts.withPassword(editor.username(), form.current()).isEmpty()) {
            errors.add("current", "account.password.wrong");
        } else {
            attempts.succeeded(editor.username(), true);
            accounts.choosePassword(editor, form.password());
        }
        return errors;
    }

    FormErrors chooseDigest(Editor editor, DigestForm form) {
        return digests.choose(editor, form, language());
    }

    /** The address that a link of this editor confirms. */
    Optional<String> toConfirm(Editor editor, String token) {
        return digests.toConfirm(editor, token);
    }

    boolean confirmAddress(Editor editor, String token) {
        return digests.confirm(editor, token);
    }

    /** What is said once a choice is saved: if the address is not confirmed yet, what to do about that. */
    String chosen(Editor editor) {
        return digests.state(editor) == Digests.State.ASKED ? "digest.confirm.sent" : "digest.saved";
    }

    @Transactional
    void signOutEverywhere(Editor editor) {
        audit.record(editor.username(), "account.sign-out-everywhere", null, null);
        sessions.endAll(editor.username());
    }

    void removePasskey(Editor editor, String id) {
        passkeys.remove(editor.username(), id);
    }

    String say(String key) {
        return words.say(language(), key);
    }

    private FormErrors errors() {
        return new FormErrors(words, language());
    }

    private static Language language() {
        return Language.of(LocaleContextHolder.getLocale());
    }
}
