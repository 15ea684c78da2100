package org.luopan.sourcelookup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.luopan.PageTest;
import org.luopan.fetch.OutsidePages;
import org.luopan.fetch.PageFacts;
import org.springframework.beans.factory.annotation.Autowired;

@PageTest
class ProposalsTests {

    private final OutsidePages pages = mock(OutsidePages.class);

    @Autowired
    private KnownSources known;

    @Autowired
    private Clock clock;

    @ParameterizedTest
    @CsvSource({
        "https://ir.example.com/news/acme-reports-third-quarter-2026-results.html, Acme reports third quarter 2026 results",
        "https://example.com/Tencent_Holdings_annual_report/, Tencent Holdings annual report",
        "https://example.com/a/users%20of%20the%20year?x=1#y, Users of the year",
        "https://example.com/x7f3, ''",
        "https://example.com/, ''",
        "https://example.com/investors.html, ''",
        "https://example.com/report-2026-q3-9f8e7d6c5b4a.pdf, ''",
        "https://example.com/20261112/c4711.shtml, ''",
        "https://example.com/news/acme-reports-third-quarter-results/184711, Acme reports third quarter results",
        "https://example.com/news-of-the-day/acme-reports-third-quarter-results, Acme reports third quarter results",
        "https://example.com/en-us/investors/184711, ''"
    })
    void takeTheTitleFromTheAddressOnlyIfItIsOne(String address, String title) {
        assertThat(Proposals.title(address)).isEqualTo(title);
    }

    @Test
    void takeFromOtherSourcesOfTheSiteWhatIsTheSame() {
        var source = proposals().of("https://static.www.tencent.com/uploads/2026/11/12/9f8e.pdf", false);
        assertThat(source)
                .isEqualTo(new NewSource(
                        source.address(),
                        "static.www.tencent.com/uploads/2026/11/12/9f8e.pdf",
                        "Tencent Holdings",
                        "2026-11-12",
                        "filing",
                        "en"));
        assertThat(proposals().of("https://unheard-of.cn/2027/01/31/x", false))
                .isEqualTo(new NewSource(
                        "https://unheard-of.cn/2027/01/31/x",
                        "unheard-of.cn/2027/01/31/x",
                        "unheard-of.cn",
                        "",
                        "unknown",
                        "zh"));
        verify(pages, never()).at(anyString());
    }

    @ParameterizedTest
    @CsvSource({
        "https://ir.unheard-of.com/x, unheard-of.com, filing",
        "https://investor.unheard-of.com/x, unheard-of.com, filing",
        "https://newsroom.unheard-of.com/x, unheard-of.com, press-release",
        "https://www.unheard-of.com/press-releases/x, unheard-of.com, press-release",
        "https://blog.unheard-of.com/x, blog.unheard-of.com, blog",
        "https://en.wikipedia.org/wiki/Lantern, en.wikipedia.org, encyclopedia",
        "https://unheard-of.gov.cn/x, unheard-of.gov.cn, unknown",
        "https://news.unheard-of.co.uk/x, news.unheard-of.co.uk, unknown"
    })
    void sayWhoPublishesAnUnknownSiteAndItsTypeOnlyWhereTheAddressDoes(String address, String publisher, String kind) {
        var source = proposals().of(address, false);
        assertThat(source.publisher()).isEqualTo(publisher);
        assertThat(source.kind()).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource({
        "https://www.unheard-of.org/x7f3?id=4#part, unheard-of.org/x7f3?id=4, unknown",
        "https://unheard-of.org/en-us/x7f3, unheard-of.org/en-us/x7f3, en",
        "https://unheard-of.org/zh/x7f3/, unheard-of.org/zh/x7f3, zh"
    })
    void inventNeitherATitleNorALanguage(String address, String title, String language) {
        var source = proposals().of(address, false);
        assertThat(source.title()).isEqualTo(title);
        assertThat(source.language()).isEqualTo(language);
        assertThat(source.isIncomplete()).isTrue();
    }

    @Test
    void takeOfManyPublishersOnOneSiteNone() {
        var source = proposals().of("https://www.sec.gov/Archives/edgar/data/1/ex99.htm", false);
        assertThat(source.publisher()).isEqualTo("sec.gov");
        assertThat(source.kind()).isEqualTo("filing");
        assertThat(proposals().of("https://www.scmp.com/tech/x", false).kind()).isEqualTo("media");
    }

    @Test
    void preferWhatThePageSaysOfItself() {
        when(pages.at(anyString()))
                .thenReturn(Optional.of(new PageFacts("Tencent Q3", "Somebody", "2026-11-12", "sv")));
        assertThat(proposals().of("https://unheard-of.org/tencent-news-of-today", true))
                .isEqualTo(new NewSource(
                        "https://unheard-of.org/tencent-news-of-today",
                        "Tencent Q3",
                        "Somebody",
                        "2026-11-12",
                        "unknown",
                        "sv"));
        // How the base names a publisher counts more than how its page does.
        assertThat(proposals().of("https://www.tencent.com/new", true).publisher())
                .isEqualTo("Tencent Holdings");
    }

    @Test
    void believeNoDayThatHasNotComeAndNoLanguageThatNobodyKnows() {
        when(pages.at(anyString())).thenReturn(Optional.of(new PageFacts("", "", "2031-01-01", "tlh")));
        assertThat(proposals().of("https://unheard-of.org/", true))
                .isEqualTo(new NewSource(
                        "https://unheard-of.org/", "unheard-of.org", "unheard-of.org", "", "unknown", "unknown"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://www.tencent.com/en-us/investors.html",
                "http://tencent.com/en-us/investors.html#results",
                "https://WWW.TENCENT.COM:443/en-us/investors.html?utm_source=x&spm=1",
                "https://www.tencent.com/en%2Dus/investors.html?gclid=1",
                "https://www.tencent.com/en-us/investors.html/"
            })
    void areNotNeededForSourcesThatAreKnown(String address) {
        assertThat(known.at(address)).map(KnownSource::slug).hasValue("tencent-ir");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://www.tencent.com/en-us/",
                "https://www.tencent.com/en-us/investors.html?id=1",
                "https://tencent.com.example.org/en-us/investors.html",
                "nothing",
                "",
                "https://%25/",
                "https://x_y.org/"
            })
    void areNeededForOthers(String address) {
        assertThat(known.at(address)).isEmpty();
    }

    private Proposals proposals() {
        return new Proposals(known, pages, clock);
    }
}
