package org.luopan.web;

import org.springframework.stereotype.Component;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/** Sends browsers on with 303 after a form: whatever was sent, the next page is asked for with GET. */
@Component
class Redirects {

    Redirects(ThymeleafViewResolver views) {
        views.setRedirectHttp10Compatible(false);
    }
}
