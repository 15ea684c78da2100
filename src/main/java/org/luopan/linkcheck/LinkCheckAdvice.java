package org.luopan.linkcheck;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.luopan.account.SignedIn;
import org.luopan.address.SitePath;
import org.luopan.language.Days;
import org.luopan.language.Language;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Gives the form of a source the last try of its address, read only when the page shows it. */
@ControllerAdvice
class LinkCheckAdvice {

    private static final Pattern FORM = Pattern.compile("/admin/entries/sources/(\\d{1,18})");

    private final LinkChecks checks;

    LinkCheckAdvice(LinkChecks checks) {
        this.checks = checks;
    }

    /** The last try of a source's address, in words. */
    record Tried(SingletonSupplier<LinkCheck> check, Language language) {

        public @Nullable LinkCheck last() {
            return check.get();
        }

        public String day() {
            return Days.inWords(check.obtain().day(), language);
        }

        /** The day from which it has been failing; empty unless that was before the last try. */
        public String failingFrom() {
            var from = check.obtain().failingFrom();
            return from == null || !check.obtain().failsAgain() ? "" : Days.inWords(from, language);
        }
    }

    @ModelAttribute("linkCheck")
    @Nullable
    Tried tried(HttpServletRequest request) {
        var form = FORM.matcher(SitePath.below(request));
        return form.matches() && SignedIn.now().isPresent()
                ? new Tried(
                        SingletonSupplier.ofNullable(
                                () -> checks.of(Long.parseLong(form.group(1))).orElse(null)),
                        Language.of(RequestContextUtils.getLocale(request)))
                : null;
    }
}
