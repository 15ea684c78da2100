package org.luopan.audit;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.luopan.language.Language;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page with the log of everything that is done at the desk. */
@Controller
class LogController {

    private final AuditEvents events;

    LogController(AuditEvents events) {
        this.events = events;
    }

    @GetMapping("/admin/log")
    String show(@RequestParam MultiValueMap<String, String> query, HttpServletRequest request, Model model) {
        model.addAttribute(
                "log",
                events.page(LogFilter.from(query), reader(request), Language.of(LocaleContextHolder.getLocale())));
        return "audit/log";
    }

    @GetMapping("/admin/log.csv")
    void csv(
            @RequestParam MultiValueMap<String, String> query, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setContentType("text/csv;charset=UTF-8;header=present");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("luopan-log.csv", StandardCharsets.UTF_8)
                        .build()
                        .toString());
        events.write(LogFilter.from(query), reader(request), response.getWriter());
    }

    private static AuditEvents.Reader reader(HttpServletRequest request) {
        return new AuditEvents.Reader(
                Objects.requireNonNullElse(request.getRemoteUser(), ""), request.isUserInRole("ADMIN"));
    }
}
