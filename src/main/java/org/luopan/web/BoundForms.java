package org.luopan.web;

import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/** Fills forms through their constructors only: what has no such part, {@code username[0]}, is passed over. */
@ControllerAdvice
class BoundForms {

    @InitBinder
    void throughConstructors(WebDataBinder binder) {
        binder.setDeclarativeBinding(true);
    }
}
