package org.luopan.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.luopan.ContentTest;
import org.luopan.OnOneDatabase;
import org.luopan.entry.EntryKind;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Everything that the article of 2021 claims stays on the page it speaks of, which says once what the article is. */
@ContentTest
@OnOneDatabase
class FoundingArticleTests {

    private static final int MOST = 213;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcClient jdbc;

    private record Said(String path, String english, String swedish) {}

    @ParameterizedTest
    @CsvSource({"en, Luopan grew from a Swedish article of 2021", "sv, Luopan växte ur en svensk artikel från 2021"})
    void isIntroducedOnceWhereItsClaimsAre(String language, String introduction) throws UnsupportedEncodingException {
        var pages = new LinkedHashMap<String, List<Said>>();
        said().forEach(one ->
                pages.computeIfAbsent(one.path, path -> new ArrayList<>()).add(one));
        var missing = new ArrayList<String>();
        for (Map.Entry<String, List<Said>> page : pages.entrySet()) {
            var first = page("/" + language + page.getKey());
            var text = first.text() + (page.getKey().startsWith("/sources/") ? further(language, page.getKey()) : "");
            page.getValue().stream()
                    .map(one -> language.equals("en") ? one.english : one.swedish)
                    .filter(words -> !text.contains(words.strip().replaceAll("\\s+", " ")))
                    .forEach(words -> missing.add(page.getKey() + ": " + words));
            var times = first.text().split(introduction, -1).length - 1;
            if (times != 1) {
                missing.add(page.getKey() + " introduces the article " + times + " times");
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void isNotNamedInTextsThatSayWhatHolds() {
        var texts = jdbc.sql("select 'summary of ' || kind || '/' || slug from entry"
                        + " where (summary_en like '%Tenba article%' or summary_sv like '%Tenba-artikel%')"
                        + " union all select 'note of ' || slug from entry"
                        + " where note_en like '%Tenba article%' or note_sv like '%Tenba-artikel%'"
                        + " union all select 'metric ' || slug from metric"
                        + " where definition_en like '%Tenba%' or definition_sv like '%Tenba%'")
                .query(String.class)
                .list();
        assertThat(texts).isEmpty();
    }

    /** A source shows the first of its claims, and all of them on pages of their own. */
    private String further(String language, String path) throws UnsupportedEncodingException {
        var text = new StringBuilder();
        var pages = 1;
        for (var number = 1; number <= pages; number++) {
            var page = page("/" + language + path + "?show=claims&page=" + number);
            text.append(' ').append(page.text());
            pages = Math.max(pages, page.select("nav.pages a").size());
        }
        return text.toString();
    }

    private List<Said> said() {
        var said = jdbc.sql("select e.kind, e.slug, c.text_en, c.text_sv from claim c join entry e on e.id = c.entry_id"
                        + " join entry x on x.id = c.source_id join source s on s.id = x.id where s.founding")
                .query((row, number) -> {
                    var kind = EntryKind.of(row.getString("kind"));
                    return new Said(
                            kind == EntryKind.MARKET ? "/market" : "/" + kind.folder() + "/" + row.getString("slug"),
                            row.getString("text_en"),
                            row.getString("text_sv"));
                })
                .list();
        assertThat(said).hasSize(MOST);
        return said;
    }

    private Document page(String path) throws UnsupportedEncodingException {
        var got = mvc.get().uri(path).exchange();
        assertThat(got).as(path).hasStatusOk();
        return Jsoup.parse(got.getResponse().getContentAsString());
    }
}
