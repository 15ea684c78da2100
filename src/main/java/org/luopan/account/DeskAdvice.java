package org.luopan.account;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every template of the desk the signed-in editor. */
@ControllerAdvice
class DeskAdvice {

    /** Public pages get no editor, because they are the same for everybody. */
    @ModelAttribute("editor")
    @Nullable
    Editor editor(HttpServletRequest request) {
        return DeskLanguage.atTheDesk(request)
                ? SignedIn.now().map(SignedIn::editor).orElse(null)
                : null;
    }
}
