package org.luopan.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.luopan.PageReader;
import org.luopan.PageTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The calendar as readers see it, on 22 November 2026. */
@PageTest
class CalendarPagesTests {

    @Autowired
    MockMvcTester mvc;

    PageReader pages;

    @BeforeEach
    void open() {
        pages = new PageReader(mvc);
    }

    /** The days that were worked out by hand. */
    @ParameterizedTest
    @CsvSource({
        "lunar-new-year, 2027-02-06, 2028-01-26",
        "lantern, 2027-02-20, 2028-02-09",
        "valentines, 2027-02-14, 2028-02-14",
        "womens-day, 2027-03-08, 2028-03-08",
        "315, 2027-03-15, 2028-03-15",
        "520, 2027-05-20, 2028-05-20",
        "dragon-boat, 2027-06-09, 2028-05-28",
        "618, 2027-06-18, 2028-06-18",
        "qixi, 2027-08-08, 2028-08-26",
        "mid-autumn, 2027-09-15, 2028-10-03",
        "national-day, 2027-10-01, 2028-10-01",
        "double-11, 2027-11-11, 2028-11-11",
        "double-12, 2027-12-12, 2028-12-12"
    })
    void saysOnWhichDaysAFestivalFalls(String festival, LocalDate of2027, LocalDate of2028) {
        var days = pages.read("/en/calendar/" + festival).select(".days tbody tr");
        assertThat(days.select("th").eachText()).containsExactly("2026", "2027", "2028", "2029", "2030");
        assertThat(days.get(1).select("td:nth-of-type(1) time").attr("datetime"))
                .isEqualTo(of2027.toString());
        assertThat(days.get(2).select("td:nth-of-type(1) time").attr("datetime"))
                .isEqualTo(of2028.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "sv"})
    void listsAYearFromToday(String language) {
        var calendar = pages.read("/" + language + "/calendar");
        assertThat(calendar.select(".months > section")).hasSize(13);
        assertThat(calendar.select("[data-total]").attr("data-total")).isEqualTo("13");
        var days = calendar.select(".festivals .on time").eachAttr("datetime");
        assertThat(days).isSorted().first().isEqualTo("2026-12-12");
        assertThat(days).last().isEqualTo("2027-11-11");
        assertThat(calendar.select(".periods [aria-current]").attr("href")).isEqualTo("/" + language + "/calendar");
    }

    @Test
    void showsEachMonthWithItsFestivals() {
        var months = pages.read("/en/calendar?year=2027").select(".months > section");
        assertThat(months.select("h2").eachText()).startsWith("January 2027").endsWith("December 2027");
        assertThat(months.get(0).text()).contains("No festival in this calendar");
        var february = months.get(1).select("[data-entry]");
        assertThat(february.eachAttr("data-entry"))
                .containsExactly("festival/lunar-new-year", "festival/valentines", "festival/lantern");
        assertThat(february.first().select(".on").text()).isEqualTo("6 February 2027 Saturday");
        assertThat(months.get(9).select(".on time").text()).isEqualTo("1–7 October 2027");
        var swedish = pages.read("/sv/calendar?year=2027").select(".months > section");
        assertThat(swedish.get(1).select(".on").first().text()).isEqualTo("6 februari 2027 lördag");
        assertThat(swedish.get(9).select(".on time").text()).isEqualTo("1–7 oktober 2027");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025", "2031", "nonsense", "02027"})
    void showsTheComingMonthsIfItHasNoSuchYear(String year) {
        var calendar = pages.read("/en/calendar?year=" + year);
        assertThat(calendar.select(".months h2").first().text()).isEqualTo("November 2026");
        assertThat(calendar.select(".periods a").eachText())
                .containsExactly("Next 12 months", "2026", "2027", "2028", "2029", "2030");
    }

    @Test
    void beginsThisYearWithTheMonthThatIsNotOver() {
        var months = pages.read("/en/calendar?year=2026").selectFirst(".months");
        assertThat(months.select("> section h2").eachText()).containsExactly("November 2026", "December 2026");
        assertThat(months.select("details section h2").eachText())
                .hasSize(10)
                .startsWith("January 2026")
                .endsWith("October 2026");
        assertThat(pages.read("/en/calendar").select(".months details")).isEmpty();
        assertThat(pages.read("/en/calendar?year=2028").select(".months > section"))
                .hasSize(12);
    }

    @Test
    void saysOnceHowManyLeadTimesAreUnknown() {
        var calendar = pages.read("/en/calendar");
        assertThat(calendar.select("main .unknown").eachText())
                .containsExactly(
                        "When to begin preparing is unknown for 13 of 13 festivals: no source that we have read says it.");
        assertThat(calendar.select(".festivals .lead")).isEmpty();
        assertThat(pages.read("/en/calendar/618").select("main .unknown")).hasSize(1);
        assertThat(pages.read("/sv/calendar/618").select(".facts .unknown").text())
                .isEqualTo("okänt");
    }

    @Test
    void saysHowADayIsFoundAndWhereItDiffersFromTheCalculation() {
        var festival = pages.read("/en/calendar/lunar-new-year");
        assertThat(festival.select(".facts").text())
                .contains("1st day of the 1st lunar month", "Calculated by the Chinese calendar.", "6 February 2027");
        assertThat(festival.select(".days tbody tr").get(1).text()).contains("By calculation 7 February 2027.");
        assertThat(festival.select(".days tbody tr").get(2).text()).doesNotContain("By calculation");
        assertThat(pages.read("/sv/calendar/qixi").select(".facts").text())
                .contains("7:e dagen i den 7:e månmånaden", "söndag");
        assertThat(pages.read("/en/calendar/618").select(".facts").text())
                .contains("18 June, every year")
                .doesNotContain("Calculated");
    }

    @Test
    void isLinkedFromWhatSpeaksOfFestivals() {
        assertThat(pages.read("/en/guide/marketing-calendar").select("[data-entry^=festival/]"))
                .hasSize(13);
        assertThat(pages.read("/en/trends/social-live-commerce")
                        .select("[data-entry^=festival/]")
                        .eachAttr("data-entry"))
                .containsExactly("festival/618", "festival/double-11");
        for (var term : List.of("618", "double-11", "520", "315")) {
            assertThat(pages.read("/en/glossary/" + term).select("[data-entry=festival/" + term + "]"))
                    .as(term)
                    .isNotEmpty();
        }
        assertThat(pages.read("/en/glossary/hongbao").select("[data-entry=festival/lunar-new-year]"))
                .isNotEmpty();
        assertThat(pages.read("/en/calendar/618").select("aside [data-entry]").eachAttr("data-entry"))
                .containsExactly("guide/marketing-calendar", "trend/social-live-commerce", "term/618");
    }

    @ParameterizedTest
    @CsvSource({
        "qixi, festival/qixi",
        "七夕, festival/qixi",
        "zhongqiujie, festival/mid-autumn",
        "kinesiska nyåret, festival/lunar-new-year",
        "Golden Week, festival/national-day"
    })
    void isFound(String words, String festival) {
        assertThat(pages.read("/en/search?q=" + words).select("[data-entry=" + festival + "]"))
                .isNotEmpty();
    }

    @Test
    void hasTheSameFactsAsCsv() throws UnsupportedEncodingException {
        var answer = mvc.get().uri("/en/calendar.csv?year=2027").exchange();
        assertThat(answer).hasStatusOk();
        var lines = answer.getResponse().getContentAsString().lines().toList();
        assertThat(lines).hasSize(14);
        assertThat(lines.get(1)).startsWith("festival,lunar-new-year,").contains("2027-02-06");
        assertThat(mvc.get().uri("/sv/calendar/qixi.json"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.data.facts.rule")
                .isEqualTo("lunar 7-7");
    }

    @Test
    void answersAnUnknownFestivalWithNotFound() {
        assertThat(mvc.get().uri("/en/calendar/black-friday")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/en/calendar", "/sv/calendar?year=2028", "/en/calendar/618"})
    void staysLight(String page) {
        assertThat(pages.weight(page)).isLessThan(PageReader.BUDGET);
    }
}
