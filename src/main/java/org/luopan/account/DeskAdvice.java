package org.luopan.account;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.luopan.language.Days;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every template of the desk the signed-in editor, and the zone of its times. */
@ControllerAdvice
class DeskAdvice {

    /** The zone in which the page shows times, by its name; null on public pages. */
    @ModelAttribute("zone")
    @Nullable
    String zone(HttpServletRequest request) {
        return DeskLanguage.atTheDesk(request) ? Days.zoneName() : null;
    }

    /** Public pages get no editor, because they are the same for everybody. */
    @ModelAttribute("editor")
    @Nullable
    Editor editor(HttpServletRequest request) {
        return DeskLanguage.atTheDesk(request)
                ? SignedIn.now().map(SignedIn::editor).orElse(null)
                : null;
    }
}
