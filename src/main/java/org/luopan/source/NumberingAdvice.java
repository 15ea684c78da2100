package org.luopan.source;

import org.luopan.rendering.PageVariable;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every template the numbers of its sources. */
@ControllerAdvice
class NumberingAdvice implements PageVariable {

    @Override
    public String name() {
        return "numbering";
    }

    @Override
    @ModelAttribute("numbering")
    public Numbering make() {
        return new Numbering();
    }
}
