package org.luopan.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * The two style sheets: the site's, with Pico in the lowest cascade layer and then one file for each concern, sent as one; and the
 * desk's, which is loaded after it.
 */
@Controller
class StyleSheetController {

    /** The concerns of the site, in cascade order; each is {@code static/css/NAME.css}. */
    static final List<String> CONCERNS = List.of(
            "tokens",
            "base",
            "layout",
            "seal",
            "figure",
            "chart",
            "entry",
            "facets",
            "lists",
            "search",
            "tables",
            "reach",
            "map",
            "landscape",
            "terms",
            "compare",
            "comparison",
            "finder",
            "print");

    /** The concerns of the desk, in cascade order. */
    static final List<String> DESK_CONCERNS = List.of("desk-shell", "form", "entry-form", "people", "report");

    private static final String PICO = "META-INF/resources/webjars/picocss__pico/2.1.1/css/pico.min.css";

    private final Sheet site;
    private final Sheet desk;

    StyleSheetController() {
        site = Sheet.of(
                "luopan",
                "@layer pico," + String.join(",", CONCERNS) + ";\n@layer pico{"
                        + read(PICO).replace("@charset \"UTF-8\";", "") + "}\n",
                CONCERNS);
        desk = Sheet.of("desk", "@layer " + String.join(",", DESK_CONCERNS) + ";\n", DESK_CONCERNS);
    }

    /** The address of the sheet; it changes whenever the content does. */
    String path() {
        return site.path;
    }

    /** The address of the sheet of the desk. */
    String deskPath() {
        return desk.path;
    }

    @GetMapping("/assets/{digest:[0-9a-f]{32}}/luopan.css")
    ResponseEntity<byte[]> sheet(@PathVariable String digest) {
        return answer(site, digest);
    }

    @GetMapping("/assets/{digest:[0-9a-f]{32}}/desk.css")
    ResponseEntity<byte[]> deskSheet(@PathVariable String digest) {
        return answer(desk, digest);
    }

    /**
     * Cached for a year under its own digest. Under another digest, which a page of another release may ask for while several run
     * side by side, it is sent but not cached.
     */
    private static ResponseEntity<byte[]> answer(Sheet sheet, String digest) {
        var own = sheet.path.contains("/" + digest + "/");
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "css", StandardCharsets.UTF_8))
                .cacheControl(
                        own
                                ? CacheControl.maxAge(Duration.ofDays(365))
                                        .cachePublic()
                                        .immutable()
                                : CacheControl.noStore())
                .body(sheet.bytes);
    }

    private static String read(String resource) {
        try {
            return new ClassPathResource(resource).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Removes comments, and the space around braces and separators; none of our strings has one of these beside a space. */
    private static String tight(String css) {
        return css.replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("\\s*([{};,])\\s*", "$1");
    }

    private static final class Sheet {

        private final byte[] bytes;
        private final String path;

        private Sheet(byte[] bytes, String path) {
            this.bytes = bytes;
            this.path = path;
        }

        static Sheet of(String name, String start, List<String> concerns) {
            var css = new StringBuilder(start);
            concerns.forEach(concern -> css.append("@layer ")
                    .append(concern)
                    .append("{\n")
                    .append(tight(read("static/css/" + concern + ".css")))
                    .append("}\n"));
            var bytes = css.toString().getBytes(StandardCharsets.UTF_8);
            return new Sheet(bytes, "/assets/" + DigestUtils.md5DigestAsHex(bytes) + "/" + name + ".css");
        }
    }
}
