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

/** The style sheet of the site: Pico in the lowest cascade layer, then one file for each concern, sent as one. */
@Controller
class StyleSheetController {

    /** The concerns, in cascade order; each is {@code static/css/NAME.css}. */
    static final List<String> CONCERNS = List.of(
            "tokens", "base", "layout", "seal", "figure", "chart", "entry", "facets", "lists", "tables", "reach",
            "terms", "print");

    private static final String PICO = "META-INF/resources/webjars/picocss__pico/2.1.1/css/pico.min.css";

    private final byte[] bytes;
    private final String path;

    StyleSheetController() {
        var css = new StringBuilder("@layer pico,")
                .append(String.join(",", CONCERNS))
                .append(";\n@layer pico{")
                .append(read(PICO).replace("@charset \"UTF-8\";", ""))
                .append("}\n");
        CONCERNS.forEach(concern -> css.append("@layer ")
                .append(concern)
                .append("{\n")
                .append(read("static/css/" + concern + ".css"))
                .append("}\n"));
        bytes = css.toString().getBytes(StandardCharsets.UTF_8);
        path = "/assets/" + DigestUtils.md5DigestAsHex(bytes) + "/luopan.css";
    }

    /** The address of the sheet; it changes with every change of its content. */
    String path() {
        return path;
    }

    @GetMapping("/assets/{digest}/luopan.css")
    ResponseEntity<byte[]> sheet(@PathVariable String digest) {
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "css", StandardCharsets.UTF_8))
                .cacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
                .body(bytes);
    }

    private static String read(String resource) {
        try {
            return new ClassPathResource(resource).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
