package org.luopan.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.luopan.browser.SignInAttempt;
import org.luopan.language.Language;
import org.luopan.language.Messages;
import org.luopan.passkey.RelyingParty;
import org.luopan.web.FormErrors;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Service;
import org.springframework.web.servlet.support.RequestContextUtils;

/** What the sign-in page offers, and its messages when it refuses. */
@Service
class SignInOptions {

    private final Messages words;
    private final Providers providers;
    private final RelyingParty site;

    SignInOptions(Messages words, Providers providers, RelyingParty site) {
        this.site = site;
        this.providers = providers;
        this.words = words;
    }

    /** The ways to sign in; the token is created now, while a cookie can still be set. */
    SignInOptionsView open(CsrfToken token) {
        return new SignInOptionsView(token.getHeaderName(), token.getToken(), site.host(), providers.choices());
    }

    /** Asks for the password again if the page was too old and the browser does not say that it was one of ours. */
    FormErrors again(HttpServletRequest request, HttpServletResponse response) {
        response.setStatus(HttpStatus.FORBIDDEN.value());
        var errors = errors(request);
        errors.add("password", "signin.again");
        return errors;
    }

    FormErrors refusal(SignInForm form, Duration wait, HttpServletRequest request, HttpServletResponse response) {
        var errors = errors(request);
        if (!wait.isZero()) {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, wait.toSeconds())));
            errors.add("username", "signin.wait", SignInAttempt.minutes(wait));
        } else {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            errors.add("username", form.complete() ? "signin.wrong" : "signin.incomplete");
        }
        return errors;
    }

    private FormErrors errors(HttpServletRequest request) {
        return new FormErrors(words, Language.of(RequestContextUtils.getLocale(request)));
    }
}
