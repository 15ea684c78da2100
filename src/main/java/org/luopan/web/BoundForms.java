package org.luopan.web;

import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/** Fills forms through their constructors only: a parameter without a matching component, {@code username[0]}, is ignored. */
@ControllerAdvice
class BoundForms {

    @InitBinder
    void throughConstructors(WebDataBinder binder) {
        binder.setDeclarativeBinding(true);
    }
}
