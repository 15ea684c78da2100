package org.luopan.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.ResourceBundle;
import org.luopan.address.Form;
import org.luopan.address.PreferredLanguage;
import org.luopan.address.SecureHeaders;
import org.luopan.address.SitePath;
import org.luopan.language.Language;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.json.JsonMapper;

/** A minimal page, made without a template, a session or the database. */
public final class BarePage {

    private static final ResourceBundle.Control AS_WRITTEN =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private static final JsonMapper PROBLEMS = new JsonMapper();

    private BarePage() {}

    /** Answers with the page of this name, {@code error.NAME}, in the reader's language. */
    public static void send(HttpServletRequest request, HttpServletResponse response, int status, String name)
            throws IOException {
        if (Form.of(request) != Form.HTML) {
            response.setStatus(status);
            response.setHeader("Cache-Control", "no-store");
            SecureHeaders.ALWAYS.forEach(response::setHeader);
            sendProblem(request, response, status, name);
            return;
        }
        var html = html(language(request), status, name).getBytes(StandardCharsets.UTF_8);
        response.setStatus(status);
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        SecureHeaders.ALWAYS.forEach(response::setHeader);
        response.setContentLength(html.length);
        response.getOutputStream().write(html);
    }

    /** Writes the same words as JSON (RFC 9457), for scripts of any site. */
    static void sendProblem(HttpServletRequest request, HttpServletResponse response, int status, String name)
            throws IOException {
        var words = ResourceBundle.getBundle("messages/web", language(request).locale(), AS_WRITTEN);
        var problem = new LinkedHashMap<String, Object>();
        problem.put("type", "about:blank");
        problem.put("title", words.getString("error." + name + ".title"));
        problem.put("status", status);
        problem.put("detail", words.getString("error." + name + ".text"));
        problem.put("instance", SitePath.of(request) + SitePath.below(request));
        response.setContentType("application/problem+json;charset=UTF-8");
        response.setHeader("Access-Control-Allow-Origin", "*");
        response.getOutputStream().write(PROBLEMS.writeValueAsBytes(problem));
    }

    /** The page as HTML. */
    public static String html(Language language, int status, String name) {
        var words = ResourceBundle.getBundle("messages/web", language.locale(), AS_WRITTEN);
        return """
                <!doctype html>
                <html lang="%s">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="color-scheme" content="light dark">
                <meta name="robots" content="noindex">
                <title>%s · Luopan</title>
                </head>
                <body>
                <main>
                <p>%d</p>
                <h1>%s</h1>
                <p>%s</p>
                </main>
                </body>
                </html>
                """.formatted(
                        language.code(),
                        HtmlUtils.htmlEscape(words.getString("error." + name + ".title")),
                        status,
                        HtmlUtils.htmlEscape(words.getString("error." + name + ".title")),
                        HtmlUtils.htmlEscape(words.getString("error." + name + ".text")));
    }

    /** The language in the address, otherwise the one that the browser prefers; either may be malformed. */
    public static Language language(HttpServletRequest request) {
        return Language.of(first(request)).orElseGet(() -> Language.of(Languages.preferred(request)));
    }

    private static String first(HttpServletRequest request) {
        try {
            return PreferredLanguage.first(request);
        } catch (RuntimeException unreadable) {
            return "";
        }
    }

    /** The name of the page for a status. */
    public static String name(int status) {
        return switch (status) {
            case 403, 404, 405, 409, 410, 413 -> Integer.toString(status);
            default -> status >= 500 ? "500" : "400";
        };
    }
}
