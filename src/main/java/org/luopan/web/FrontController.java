package org.luopan.web;

import jakarta.servlet.http.HttpServletRequest;
import org.luopan.address.SitePath;
import org.luopan.language.Language;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.support.RequestContextUtils;

/** The start address of the site: redirects readers to their language. */
@Controller
class FrontController {

    @GetMapping("/")
    ResponseEntity<Void> chooseLanguage(HttpServletRequest request) {
        var language = Language.of(RequestContextUtils.getLocale(request));
        return ResponseEntity.status(HttpStatus.FOUND)
                .header(HttpHeaders.LOCATION, SitePath.of(request) + "/" + language.code())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .build();
    }
}
