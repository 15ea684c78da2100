package org.luopan.account;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every template of the desk the editor it is shown to. */
@ControllerAdvice
class DeskAdvice {

    /** Public pages are the same for everybody, so they are not told. */
    @ModelAttribute("editor")
    @Nullable
    Editor editor(HttpServletRequest request) {
        return DeskLanguage.atTheDesk(request)
                ? SignedIn.now().map(SignedIn::editor).orElse(null)
                : null;
    }
}
