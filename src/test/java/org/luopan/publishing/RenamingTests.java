package org.luopan.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.luopan.account.EditorFixtures.admin;

import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.luopan.OnOneDatabase;
import org.luopan.WritingTest;
import org.luopan.account.Editor;
import org.luopan.account.Role;
import org.luopan.entry.EntryKind;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Whichever entry is renamed, no page is lost and no special treatment depends on its name. */
@WritingTest
@OnOneDatabase
class RenamingTests {

    private static final Editor EDITOR = new Editor(1, "admin", "Admin", Role.ADMIN);

    private static final List<String> OTHER_PAGES = List.of(
            "",
            "/platforms",
            "/tiers",
            "/cities",
            "/trends",
            "/market",
            "/market/internet-users",
            "/guide",
            "/glossary",
            "/sources",
            "/about",
            "/finder",
            "/finder/score",
            "/changes",
            "/search?q=renamed");

    @Autowired
    private Revisions revisions;

    @Autowired
    private Saves saves;

    @Autowired
    private MockMvcTester mvc;

    private final List<Runnable> back = new ArrayList<>();

    @AfterEach
    void nameItAsBefore() {
        back.forEach(Runnable::run);
    }

    @ParameterizedTest
    @CsvSource({
        "PLATFORM, weibo",
        "TIER, tier-3",
        "CITY, qingdao",
        "TREND, livestreaming",
        "TERM, koc",
        "GUIDE, choose-the-platform",
        "SOURCE, tencent-ir",
        "SOURCE, tenba-2021",
        "MARKET, china"
    })
    void losesNoPage(EntryKind kind, String slug) {
        rename(kind, slug, "renamed");
        for (var language : List.of("/en", "/sv")) {
            var page = language + kind.path("renamed");
            assertThat(status(page)).isEqualTo(200);
            assertThat(status(language + "/" + kind.folder() + "/renamed/history"))
                    .isEqualTo(200);
            if (kind != EntryKind.MARKET) {
                assertThat(location(language + kind.path(slug) + "?a=%20b")).isEqualTo(page + "?a=%20b");
            }
            assertThat(location(language + "/" + kind.folder() + "/" + slug + "/history"))
                    .isEqualTo(language + "/" + kind.folder() + "/renamed/history");
        }
        for (var other : OTHER_PAGES) {
            assertThat(status("/en" + other)).as(other).isEqualTo(200);
        }
        page("/en" + kind.path("renamed")).select("main a[href^='/en/']").eachAttr("href").stream()
                .map(link -> link.split("#")[0])
                .filter(link -> !link.contains("?"))
                .distinct()
                .limit(12)
                .forEach(link -> assertThat(status(link)).as(link).isEqualTo(200));
        assertThat(status(revisions.subject(kind, "renamed").orElseThrow().form()))
                .isEqualTo(200);
    }

    @Test
    void leavesTheFoundingArticleItsMark() {
        var before = marks("tenba-2021");
        rename(EntryKind.SOURCE, "tenba-2021", "the-article");
        assertThat(before).doesNotContain(0);
        assertThat(marks("the-article")).isEqualTo(before);
    }

    @Test
    void keepsTheExamplesOfTheFinder() {
        var before = page("/en/finder").select("main a[href*='tier=']").size();
        rename(EntryKind.TIER, "tier-3", "third-tier");
        assertThat(page("/en/finder").select("main a[href*='tier=']")).hasSize(before);
        assertThat(page("/en/finder").select("main a[href*='tier=third-tier']")).isNotEmpty();
        assertThat(page("/en/finder/score").text()).doesNotContain("third-tier");
    }

    /** How often each page marks the article as the founding one. */
    private List<Integer> marks(String slug) {
        var address = "a[href^='/en/sources/" + slug + "']";
        return List.of(
                page("/en").select(".figure.beside").size(),
                page("/en/sources")
                        .select("main [data-entry='source/" + slug + "']")
                        .size(),
                page("/en/sources/" + slug).select("h2").size(),
                page("/en/about").select(address).size(),
                page("/en/trends/livestreaming").select(".facts " + address).size(),
                page("/en/glossary/kol").select(".facts " + address).size(),
                page("/en/market").select("main " + address).size(),
                page("/en/market/mobile-share").select("tr.event").size());
    }

    private void rename(EntryKind kind, String from, String to) {
        var opened =
                revisions.open(revisions.subject(kind, from).orElseThrow().id()).orElseThrow();
        saves.save(
                new Save(
                        opened.subject().id(),
                        opened.token(),
                        opened.typed().with("slug", to),
                        "another address",
                        false,
                        Save.Action.PUBLISH,
                        null,
                        true),
                EDITOR);
        if (!to.equals(from) && back.isEmpty()) {
            back.add(() -> rename(kind, to, from));
        }
    }

    private int status(String address) {
        return mvc.get()
                .uri(URI.create(address))
                .with(admin())
                .exchange()
                .getResponse()
                .getStatus();
    }

    private String location(String address) {
        var answer = mvc.get().uri(URI.create(address)).exchange().getResponse();
        assertThat(answer.getStatus()).as(address).isEqualTo(301);
        return answer.getHeader("Location");
    }

    private Document page(String address) {
        try {
            return Jsoup.parse(
                    mvc.get().uri(URI.create(address)).exchange().getResponse().getContentAsString());
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
