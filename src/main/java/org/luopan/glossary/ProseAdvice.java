package org.luopan.glossary;

import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every template the long texts of its page. */
@ControllerAdvice
class ProseAdvice {

    private final Explanations explanations;

    ProseAdvice(Explanations explanations) {
        this.explanations = explanations;
    }

    @ModelAttribute("prose")
    Prose prose() {
        return new Prose(explanations);
    }
}
