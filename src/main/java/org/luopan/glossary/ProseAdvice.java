package org.luopan.glossary;

import org.luopan.rendering.PageVariable;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every template the long texts of its page. */
@ControllerAdvice
class ProseAdvice implements PageVariable {

    private final Explanations explanations;

    ProseAdvice(Explanations explanations) {
        this.explanations = explanations;
    }

    @Override
    public String name() {
        return "prose";
    }

    @Override
    @ModelAttribute("prose")
    public Prose make() {
        return new Prose(explanations);
    }
}
