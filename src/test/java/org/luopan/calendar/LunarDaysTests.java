package org.luopan.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.luopan.OnOneDatabase;
import org.luopan.PageTest;
import org.luopan.entry.Entries;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** The days of lunar festivals, counted from new moons that are calculated in another way. */
@PageTest
@OnOneDatabase
@Transactional(readOnly = true)
class LunarDaysTests {

    @Autowired
    Entries entries;

    @Test
    void countFromTheDayOfTheNewMoonInBeijing() {
        var lunar = entries.all(Festival.class).stream()
                .filter(festival -> festival.rule().lunar())
                .toList();
        assertThat(lunar).hasSize(5);
        for (var festival : lunar) {
            for (var year = 2026; year <= 2030; year++) {
                var day = festival.first(year);
                assertThat(monthBegins(day.minusDays(festival.rule().day() - 1L)))
                        .as("%s %d", festival.slug(), year)
                        .isEqualTo(day.minusDays(festival.rule().day() - 1L));
            }
        }
    }

    /** Where the calculation of the library is a day off, and an editor says so; a library that no longer is needs no such row. */
    @ParameterizedTest
    @CsvSource({"2027, 2027-02-06, 2027-02-07", "2030, 2030-02-03, 2030-02-02"})
    void differFromTheLibraryWhereTheNewMoonComesAroundMidnight(int year, LocalDate moon, LocalDate library) {
        assertThat(monthBegins(moon)).isEqualTo(moon);
        assertThat(DayRule.of("lunar 1-1").orElseThrow().in(year)).isEqualTo(library);
    }

    @Test
    void agreeWithTheLibraryInAllOtherMonths() {
        var differing = IntStream.rangeClosed(2026, 2030)
                .boxed()
                .flatMap(year -> IntStream.rangeClosed(1, 12)
                        .mapToObj(month -> new DayRule(true, month, 1).in(year))
                        .filter(day -> !monthBegins(day).equals(day)))
                .toList();
        assertThat(differing).map(LocalDate::toString).containsExactly("2027-02-07", "2030-02-02");
    }

    /** The day of the new moon closest to noon of a day. */
    private static LocalDate monthBegins(LocalDate day) {
        return NewMoons.closestTo(day.atTime(LocalTime.NOON)).toLocalDate();
    }
}
