package org.luopan.source;

import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every template the numbers of its sources. */
@ControllerAdvice
class NumberingAdvice {

    @ModelAttribute("numbering")
    Numbering numbering() {
        return new Numbering();
    }
}
