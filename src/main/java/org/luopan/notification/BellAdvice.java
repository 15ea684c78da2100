package org.luopan.notification;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.luopan.account.SignedIn;
import org.luopan.address.PreferredLanguage;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every template of the desk the bell, which counts only when a page shows it. */
@ControllerAdvice
class BellAdvice {

    private final Notifications notifications;

    BellAdvice(Notifications notifications) {
        this.notifications = notifications;
    }

    /** How much waits for the signed-in editor. */
    record Bell(SingletonSupplier<Long> counted) {

        public long count() {
            return counted.obtain();
        }
    }

    @ModelAttribute("bell")
    @Nullable
    Bell bell(HttpServletRequest request) {
        return PreferredLanguage.first(request).equals("admin")
                ? SignedIn.now()
                        .map(who -> new Bell(SingletonSupplier.of(() -> notifications.unread(who.editor()))))
                        .orElse(null)
                : null;
    }
}
