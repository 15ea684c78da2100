package org.luopan.desk;

import org.luopan.web.Markdown;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** Previews a long text as readers will see it. */
@Controller
class MarkdownEditController {

    private static final int LONGEST = 10_000;

    private final Markdown markdown;

    MarkdownEditController(Markdown markdown) {
        this.markdown = markdown;
    }

    @PostMapping(path = "/admin/markdown", produces = MediaType.TEXT_HTML_VALUE + ";charset=UTF-8")
    @ResponseBody
    String show(@RequestParam(defaultValue = "") String text) {
        return markdown.render(text.length() > LONGEST ? text.substring(0, LONGEST) : text);
    }
}
