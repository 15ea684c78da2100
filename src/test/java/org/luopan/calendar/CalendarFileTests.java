package org.luopan.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.luopan.PageTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The calendar as calendar programs read it. */
@PageTest
class CalendarFileTests {

    private static final int FESTIVALS = 13;
    private static final int YEARS = 5;

    @Autowired
    MockMvcTester mvc;

    @ParameterizedTest
    @CsvSource({"en, Luopan: marketing festivals in China", "sv, Luopan: marknadsföringens högtider i Kina"})
    void isACalendarThatAParserReads(String language, String name) throws Exception {
        var answer = mvc.get().uri("/" + language + "/calendar.ics").exchange();
        assertThat(answer).hasStatusOk().hasContentType("text/calendar;charset=UTF-8");
        var calendar = read(answer.getResponse().getContentAsString());
        assertThat(calendar.validate().hasErrors()).isFalse();
        assertThat(value(calendar, "X-WR-CALNAME")).isEqualTo(name);
        assertThat(value(calendar, "NAME")).isEqualTo(name);
        assertThat(events(calendar)).hasSize(FESTIVALS * YEARS).allSatisfy(event -> {
            assertThat(event.validate().hasErrors()).isFalse();
            assertThat(event.getRequiredProperty("URL").getValue())
                    .startsWith("http://localhost/" + language + "/calendar/");
        });
    }

    @Test
    void hasWholeDaysAndEndsOnTheDayAfter() throws Exception {
        var events = events(read(file("en")));
        var newYear = events.stream()
                .filter(event -> summary(event).equals("Lunar new year (Spring Festival) 春节"))
                .toList();
        assertThat(newYear.stream().map(CalendarFileTests::first))
                .containsExactly(
                        LocalDate.of(2026, 2, 17),
                        LocalDate.of(2027, 2, 6),
                        LocalDate.of(2028, 1, 26),
                        LocalDate.of(2029, 2, 13),
                        LocalDate.of(2030, 2, 3));
        var week = events.stream()
                .filter(event -> summary(event).startsWith("National Day"))
                .findFirst()
                .orElseThrow();
        assertThat(first(week)).isEqualTo("2026-10-01");
        assertThat(week.<DtEnd<LocalDate>>getRequiredProperty(Property.DTEND).getDate())
                .isEqualTo("2026-10-08");
    }

    /** So that a program that asks again changes its events instead of doubling them. */
    @Test
    void namesEachEventAlikeEveryTimeAndInBothLanguages() throws Exception {
        var names = uids("en");
        assertThat(new HashSet<>(names)).hasSize(FESTIVALS * YEARS);
        assertThat(uids("en")).isEqualTo(names);
        assertThat(uids("sv")).isEqualTo(names);
    }

    @Test
    void keepsItsLinesShortAndItsSignsWhole() throws Exception {
        assertThat(file("sv").split("\r\n"))
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(75));
        assertThat(file("sv")).doesNotContain("\uFFFD").contains("七夕", "Månnyåret");
    }

    private List<String> uids(String language) throws Exception {
        return events(read(file(language))).stream()
                .map(event -> event.getUid().orElseThrow().getValue())
                .toList();
    }

    private String file(String language) throws Exception {
        return mvc.get()
                .uri("/" + language + "/calendar.ics")
                .exchange()
                .getResponse()
                .getContentAsString();
    }

    private static Calendar read(String file) throws IOException, ParserException {
        return new CalendarBuilder().build(new StringReader(file));
    }

    private static List<VEvent> events(Calendar calendar) {
        return calendar.<VEvent>getComponents("VEVENT");
    }

    private static String value(Calendar calendar, String property) {
        return calendar.getPropertyList().getAll().stream()
                .filter(one -> one.getName().equals(property))
                .map(Property::getValue)
                .findFirst()
                .orElse("");
    }

    private static String summary(VEvent event) {
        return event.getRequiredProperty(Property.SUMMARY).getValue();
    }

    private static LocalDate first(VEvent event) {
        return event.<DtStart<LocalDate>>getRequiredProperty(Property.DTSTART).getDate();
    }
}
