package org.luopan.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileCopyUtils;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.StringTemplateResolver;

class TightTemplatesTests {

    @Test
    void loseTheirIndentation() throws IOException {
        assertThat(read("<ul>\n    <li>one</li>  \n\n    <li>two  three</li>\n</ul>"))
                .isEqualTo("<ul><li>one</li><li>two  three</li></ul>");
    }

    @Test
    void keepPreformattedText() throws IOException {
        assertThat(read("<div>\n  <pre class=\"x\"><code>{\n  \"a\": $1\n}</code></pre>\n  <p>\n    b</p>"))
                .isEqualTo("<div> <pre class=\"x\"><code>{\n  \"a\": $1\n}</code></pre> <p> b</p>");
    }

    private static String read(String template) throws IOException {
        var found = new TightTemplates(new StringTemplateResolver())
                .resolveTemplate(new SpringTemplateEngine().getConfiguration(), null, template, null);
        return FileCopyUtils.copyToString(found.getTemplateResource().reader());
    }
}
