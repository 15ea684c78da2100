package org.luopan.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.luopan.PageReader;
import org.luopan.PageTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Numbers, and names with theirs, stay in one line on pages, and keep their ordinary spaces everywhere else. */
@PageTest
class WholeNumbersTests {

    /** Written here on its own: digits, a space at which a line may break, and more of the same number. */
    private static final Pattern BROKEN =
            Pattern.compile("\\b\\d{1,3} \\d{3}\\b|\\d (?:[mb]illion|miljon|miljard|yuan|procent|%)"
                    + "|\\b\\d{1,2} (?:June|September|November|juni|september|november)"
                    + "|Q[1-4] 20|Tier \\d|eneration Z|[bB]lue V|blått V");

    @Autowired
    private MockMvcTester mvc;

    @ParameterizedTest
    @CsvSource({
        "from 10 000 yuan on, from 10_000_yuan on",
        "1 234 567 visits, 1_234_567 visits",
        "100 000–300 000 yuan, 100_000–300_000_yuan",
        "'1,4 miljarder konton', '1,4_miljarder konton'",
        "1.2 billion users, 1.2_billion users",
        "99 US dollars, 99_US dollars",
        "99 US-dollar, 99_US-dollar",
        "99.7 % of 40 per cent, 99.7_% of 40_per cent",
        "in 2024 100 people, in 2024 100 people",
        "Tier 1 and 2 cities, Tier_1 and 2 cities",
        "New Tier 1 or Tier 2 and Double 11, New Tier_1 or Tier_2 and Double_11",
        "'Q2 2026, H1 2025 and FY 2026', 'Q2_2026, H1_2025 and FY 2026'",
        "a blue V for generation Z: vitamin B12, a blue_V for generation_Z: vitamin B12",
        "'Appen A. I Kina, vad?', 'Appen_A. I Kina, vad?'",
        "About 300 of Room 618 and Over 1.5, About 300 of Room 618 and Over 1.5",
        "by 1 000 to 12 345 678, by 1_000 to 12_345_678",
        "'read on 26 November 2026, 1 May 2025', 'read on 26_November 2026, 1_May 2025'",
        "den 6 juni–3 juli 2026, den 6_juni–3_juli 2026",
        "2026 may end; 3 Mayors; 12026 May, 2026 may end; 3 Mayors; 12026 May",
        "1 0000, 1 0000",
        "Usage of 7 USbs, Usage of 7 USbs"
    })
    void keepTheirGroupsAndTheirUnit(String text, String whole) {
        assertThat(WholeNumbers.of(text)).isEqualTo(whole.replace('_', '\u00a0'));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/en/platforms/douyin",
                "/sv/platforms/douyin",
                "/sv/platforms/wechat",
                "/sv/tiers",
                "/en/tiers",
                "/en/platforms/weibo",
                "/en/platforms/wechat",
                "/sv/guide/verify-official-accounts"
            })
    void neverBreakOnAPage(String address) {
        var page = page(address);
        page.select("script, style, title, pre, code, textarea, option").remove();
        assertThat(page.select("*").textNodes()).isNotEmpty();
        assertThat(page.select("*").stream()
                        .flatMap(element -> element.textNodes().stream())
                        .map(TextNode::getWholeText)
                        .filter(text -> BROKEN.matcher(text).find()))
                .isEmpty();
    }

    @Test
    void keepTheirSpacesInDataAndInWhatIsSearched() {
        assertThat(text("/sv/platforms/douyin.json")).contains("300 000 yuan").doesNotContain("300\u00a0000 yuan");
        assertThat(page("/sv/platforms/douyin")
                        .select("#route-global-store .note")
                        .last()
                        .wholeText())
                .contains("300\u00a0000\u00a0yuan");
    }

    private Document page(String address) {
        return new PageReader(mvc).read(address);
    }

    private String text(String address) {
        return new String(
                mvc.get().uri(address).exchange().getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
