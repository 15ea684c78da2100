package org.luopan.glossary;

import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every template the renderer of long texts. */
@ControllerAdvice
class ProseAdvice {

    private final Prose prose;

    ProseAdvice(Prose prose) {
        this.prose = prose;
    }

    @ModelAttribute("prose")
    Prose prose() {
        return prose;
    }
}
