package org.luopan.finder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.luopan.PageTest;
import org.luopan.language.Language;
import org.springframework.beans.factory.annotation.Autowired;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;

/** The questions of the finder as a part of another page. */
@PageTest
class QuestionsFragmentTests {

    @Autowired
    SpringTemplateEngine templates;

    @Autowired
    Recommendations recommendations;

    /** What the fragment needs of a page. */
    public record Frame(String language) {

        public String to(String path) {
            return "/" + language + path;
        }
    }

    @Test
    void asksThreeQuestionsAndLeadsToTheAnswer() {
        var context = new Context(
                Language.SV.locale(),
                Map.of("page", new Frame("sv"), "questions", recommendations.questions(Language.SV)));
        var form = Jsoup.parseBodyFragment(
                        templates.process("fragments/finder", Set.of("questions(questions)"), context))
                .selectFirst("form");

        assertThat(form.attr("action")).isEqualTo("/sv/finder");
        assertThat(form.select("select").eachAttr("name")).containsExactly("industry", "audience");
        assertThat(form.select("input[name=entity]").eachAttr("value")).containsExactly("", "no", "yes");
        assertThat(form.select("label, legend, button").eachText())
                .contains(
                        "Vad säljer du?", "Vem ska se det?", "Har du ett bolag i Fastlandskina?", "Hitta plattformar");
    }
}
