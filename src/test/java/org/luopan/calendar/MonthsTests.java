package org.luopan.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.luopan.MadeUp;
import org.luopan.calendar.CalendarPage.Month;
import org.luopan.entry.EntryKind;
import org.luopan.language.Language;
import org.luopan.language.Localized;

/** Twelve months and what belongs to them, with festivals that are made up. */
class MonthsTests {

    private static final Festival SUMMER =
            festival("summer", "fixed 07-05").with("leadWeeks", 8).get();
    private static final Festival MOON = festival("moon", "lunar 12-8").get();
    private static final Festival LONG =
            festival("long", "fixed 12-28").with("days", 10).get();

    @Test
    void namesAFestivalInTheMonthOfItsDayAndInTheMonthOfItsPreparation() {
        var months = months(YearMonth.of(2027, 1), SUMMER);
        var july = months.get(6);
        assertThat(july.month().words()).isEqualTo("July 2027");
        assertThat(july.festivals()).singleElement().satisfies(row -> {
            assertThat(row.leadWeeks()).isEqualTo(8);
            assertThat(row.on().when().code()).isEqualTo("2027-07-05");
        });
        assertThat(months.get(4).beginnings()).singleElement().satisfies(one -> {
            assertThat(one.day().code()).isEqualTo("2027-05-10");
            assertThat(one.festival().when().words()).isEqualTo("5 July 2027");
        });
    }

    @Test
    void beginsToPrepareInTheYearBefore() {
        var early = festival("early", "fixed 01-10").with("leadWeeks", 4).get();
        var months = months(YearMonth.of(2027, 1), early);
        assertThat(months.get(0).festivals()).hasSize(1);
        assertThat(months.get(11).beginnings())
                .singleElement()
                .satisfies(one -> assertThat(one.day().code()).isEqualTo("2027-12-13"));
    }

    /** The eighth day of the twelfth month: in January 2027 that of the lunar year 2026, in January 2028 that of 2027. */
    @Test
    void findsTheEndOfALunarYearInTheNextYear() {
        assertThat(days(months(YearMonth.of(2027, 1), MOON))).containsExactly("2027-01-15");
        assertThat(days(months(YearMonth.of(2027, 2), MOON))).containsExactly("2028-01-04");
        assertThat(days(months(YearMonth.of(2026, 1), MOON))).containsExactly("2026-01-26");
    }

    @Test
    void showsWhatHasBegunBeforeTheFirstMonthInIt() {
        var months = months(YearMonth.of(2027, 1), LONG);
        assertThat(months.get(0).festivals())
                .singleElement()
                .satisfies(row -> assertThat(row.on().when().words()).isEqualTo("28 December 2026 – 6 January 2027"));
        assertThat(months.get(11).festivals()).hasSize(1);
    }

    @Test
    void beginsWithWhatIsNotOverAndEndsADayBeforeThatDayOfNextYear() {
        assertThat(days(yearFrom(LocalDate.of(2027, 7, 5), SUMMER))).containsExactly("2027-07-05");
        var later = yearFrom(LocalDate.of(2027, 7, 6), SUMMER);
        assertThat(days(later)).containsExactly("2028-07-05");
        assertThat(later)
                .hasSize(13)
                .first()
                .satisfies(july -> assertThat(july.festivals()).isEmpty());
        assertThat(days(yearFrom(LocalDate.of(2027, 1, 6), LONG))).containsExactly("2026-12-28", "2027-12-28");
        assertThat(days(yearFrom(LocalDate.of(2027, 1, 7), LONG))).containsExactly("2027-12-28");
    }

    @Test
    void followsADayThatSomebodyMoved() {
        var moved = festival("moved", "fixed 04-30")
                .with("moved", List.of(new MovedDay(2027, LocalDate.of(2027, 5, 3), "Decided.", null)))
                .get();
        var months = months(YearMonth.of(2027, 1), moved);
        assertThat(months.get(3).festivals()).isEmpty();
        assertThat(months.get(4).festivals()).singleElement().satisfies(row -> {
            assertThat(row.on().moved().calculated().code()).isEqualTo("2027-04-30");
            assertThat(row.on().moved().why().words()).isEqualTo("Decided.");
        });
    }

    @Test
    void sortsTheFestivalsOfAMonthByDay() {
        var later = festival("later", "fixed 07-20").get();
        assertThat(days(months(YearMonth.of(2027, 1), later, SUMMER))).containsExactly("2027-07-05", "2027-07-20");
    }

    private static MadeUp<Festival> festival(String slug, String rule) {
        return MadeUp.a(Festival.class)
                .with("kind", EntryKind.FESTIVAL)
                .with("slug", slug)
                .with("name", new Localized(slug, slug))
                .with("occasion", "shopping")
                .with("dayRule", rule)
                .with("days", 1);
    }

    private static List<Month> months(YearMonth first, Festival... festivals) {
        return yearFrom(first.atDay(1), festivals);
    }

    private static List<Month> yearFrom(LocalDate from, Festival... festivals) {
        var months = new Months(from, Language.EN);
        Stream.of(festivals).forEach(festival -> {
            for (var year = from.getYear() - 1; year <= from.getYear() + 2; year++) {
                months.add(festival, year);
            }
        });
        return months.inOrder();
    }

    private static List<String> days(List<Month> months) {
        return months.stream()
                .flatMap(month -> month.festivals().stream())
                .map(row -> row.on().when().code())
                .toList();
    }
}
