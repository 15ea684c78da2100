package org.luopan.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.luopan.language.Language;

class TimeAxisTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2012-12-31 | 2026-06-30 | EN | 2015 2020 2025",
                "2015-06-30 | 2024-12-31 | EN | 2016 2018 2020 2022 2024",
                "2021-03-31 | 2025-09-30 | SV | 2022 2023 2024 2025",
                "1904-12-31 | 2026-06-30 | SV | 1950 2000",
                "2018-06-30 | 2019-11-30 | EN | Jul_2018 Jan_2019 Jul_2019",
                "2025-09-30 | 2026-06-30 | SV | jan._2026",
            })
    void namesFewRoundTimes(LocalDate first, LocalDate last, Language language, String labels) {
        assertThat(new TimeAxis(first, last)
                        .ticks(5, language).stream().map(TimeAxis.Tick::label).map(label -> label.replace(' ', '_')))
                .containsExactly(labels.split(" "));
    }

    @ParameterizedTest
    @CsvSource({"2012-12-31, 2026-06-30", "2000-12-31, 2026-06-30", "2021-03-31, 2025-09-30", "2018-06-30, 2019-11-30"})
    void namesMoreTimesBetweenThem(LocalDate first, LocalDate last) {
        var axis = new TimeAxis(first, last);
        var few = axis.ticks(5, Language.EN);
        assertThat(axis.ticks(5, 13, Language.EN)).containsAll(few).hasSizeLessThanOrEqualTo(14);
        assertThat(axis.ticks(5, 0, Language.EN)).isEqualTo(few);
    }

    @ParameterizedTest
    @CsvSource({"2025-09-30, 2025-09-30", "2025-09-30, 2025-10-31"})
    void givesShortTimesRoom(LocalDate first, LocalDate last) {
        var axis = TimeAxis.of(Charts.of(Charts.point(first, 1), Charts.point(last, 2)));
        assertThat(axis.share(first)).isBetween(.3, .6);
        assertThat(axis.share(last)).isBetween(.4, .7);
        assertThat(axis.ticks(5, Language.EN)).isNotEmpty();
    }

    @Test
    void reachesFromTheFirstEventToTheLast() {
        var event = new Chart.Event("a", LocalDate.of(2011, 1, 1), LocalDate.of(2011, 12, 31));
        var axis = TimeAxis.of(Charts.of(List.of(event), Charts.point("2013-12-31", 1), Charts.point("2020-12-31", 2)));
        assertThat(axis).isEqualTo(new TimeAxis(LocalDate.of(2011, 1, 1), LocalDate.of(2020, 12, 31)));
    }
}
