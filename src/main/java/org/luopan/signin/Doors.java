package org.luopan.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.luopan.entry.Language;
import org.luopan.web.FormErrors;
import org.luopan.web.Words;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Service;
import org.springframework.web.servlet.support.RequestContextUtils;

/** What the page to sign in at offers, and what it says to those it refuses. */
@Service
class Doors {

    private final Words words;
    private final Providers providers;

    Doors(Words words, Providers providers) {
        this.providers = providers;
        this.words = words;
    }

    /** The ways in; the token is made now, while a session can still begin. */
    DoorsView open(CsrfToken token) {
        return new DoorsView(token.getHeaderName(), token.getToken(), providers.doors());
    }

    FormErrors refusal(SignInForm form, Duration wait, HttpServletRequest request, HttpServletResponse response) {
        var errors = new FormErrors(words, Language.of(RequestContextUtils.getLocale(request)));
        if (!wait.isZero()) {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, wait.toSeconds())));
            errors.add("username", "signin.wait", Attempt.minutes(wait));
        } else {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            errors.add("username", form.complete() ? "signin.wrong" : "signin.incomplete");
        }
        return errors;
    }
}
