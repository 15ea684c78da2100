package org.luopan.spelling;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenTimeTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2025 | 2025",
                "full year 2025 | 2025",
                "helåret 2025 | 2025",
                "2025年 | 2025",
                "2025-Q4 | 2025-Q4",
                "2025q4 | 2025-Q4",
                "Q4 2025 | 2025-Q4",
                "Q4/2025 | 2025-Q4",
                "Q4'25 | 2025-Q4",
                "Q4 25 | 2025-Q4",
                "4Q25 | 2025-Q4",
                "4Q 2025 | 2025-Q4",
                "fourth quarter of 2025 | 2025-Q4",
                "the 4th quarter 2025 | 2025-Q4",
                "2025, third quarter | 2025-Q3",
                "kvartal 4 2025 | 2025-Q4",
                "kv 4 2025 | 2025-Q4",
                "K4 2025 | 2025-Q4",
                "fjärde kvartalet 2025 | 2025-Q4",
                "4:e kvartalet 2025 | 2025-Q4",
                "2025年第四季度 | 2025-Q4",
                "2025年4季度 | 2025-Q4",
                "H1 2025 | 2025-H1",
                "1H2025 | 2025-H1",
                "1H25 | 2025-H1",
                "2025-H2 | 2025-H2",
                "first half of 2025 | 2025-H1",
                "andra halvåret 2025 | 2025-H2",
                "halvår 1 2025 | 2025-H1",
                "2025年上半年 | 2025-H1",
                "2025年下半年 | 2025-H2",
                "December 2025 | 2025-12",
                "Dec 2025 | 2025-12",
                "dec. 2025 | 2025-12",
                "december 2025 | 2025-12",
                "maj 2025 | 2025-05",
                "okt 2025 | 2025-10",
                "2025 March | 2025-03",
                "2025-12 | 2025-12",
                "2025/12 | 2025-12",
                "12/2025 | 2025-12",
                "2025-3 | 2025-03",
                "2025年12月 | 2025-12",
                "31 December 2025 | 2025-12-31",
                "31 dec 2025 | 2025-12-31",
                "31st of December, 2025 | 2025-12-31",
                "December 31, 2025 | 2025-12-31",
                "den 31 december 2025 | 2025-12-31",
                "18 March 2026 | 2026-03-18",
                "2025-12-31 | 2025-12-31",
                "2025/12/31 | 2025-12-31",
                "2025.12.31 | 2025-12-31",
                "31.12.2025 | 2025-12-31",
                "31/12/2025 | 2025-12-31",
                "12/31/2025 | 2025-12-31",
                "5/5/2025 | 2025-05-05",
                "20251231 | 2025-12-31",
                "2025年12月31日 | 2025-12-31",
                "1 maj 2025 | 2025-05-01",
                "kv4 2025 | 2025-Q4",
                "Q4-2025 | 2025-Q4",
                "2025 Q4 | 2025-Q4",
                "q4, 2025 | 2025-Q4",
                "fourth-quarter 2025 | 2025-Q4",
                "2:a kvartalet 2025 | 2025-Q2",
                "första halvåret 2025 | 2025-H1",
                "1:a halvåret 2025 | 2025-H1",
                "first-half 2025 | 2025-H1",
                "Sept. 2025 | 2025-09",
                "as of 31 December 2025 | 2025-12-31",
                "As of Dec. 31, 2025 | 2025-12-31",
                "per den 31 december 2025 | 2025-12-31",
                "den 31:a december 2025 | 2025-12-31",
                "31-Dec-2025 | 2025-12-31",
                "2025-12-31T09:00 | 2025-12-31",
                "截至2025年12月31日 | 2025-12-31",
                "2025年第4季度 | 2025-Q4",
                "2025年上半年 | 2025-H1",
                "2025上半年 | 2025-H1",
                "2025年Q4 | 2025-Q4",
                "2025年H1 | 2025-H1",
                "2025年第4季 | 2025-Q4",
                "2025年全年 | 2025",
                "2025年1-12月 | 2025",
                "2025年7月至9月 | 2025-Q3",
                "2025年底 | 2025-12",
                "截至2025年末 | 2025-12",
                "2025年12月底 | 2025-12",
                "二〇二五年十二月 | 2025-12",
                "2025年十二月三十一日 | 2025-12-31",
                "end of 2025 | 2025-12",
                "the end of 2025 | 2025-12",
                "year-end 2025 | 2025-12",
                "end of December 2025 | 2025-12",
                "end of Q3 2025 | 2025-09",
                "utgången av 2025 | 2025-12",
                "slutet av december 2025 | 2025-12",
                "July–September 2025 | 2025-Q3",
                "januari–mars 2025 | 2025-Q1",
                "Jan-Jun 2025 | 2025-H1",
                "January to December 2025 | 2025",
                "31/12 2025 | 2025-12-31",
                "31/12-2025 | 2025-12-31",
                "2025. 12. 31 | 2025-12-31",
                "2025 12 31 | 2025-12-31",
                "Wednesday 31 December 2025 | 2025-12-31",
                "onsdag den 31 december 2025 | 2025-12-31",
                "as at 31 December 2025 | 2025-12-31",
                "calendar year 2025 | 2025",
                "under 2025 | 2025"
            })
    void isRead(String typed, String code) {
        assertThat(WrittenTime.of(typed))
                .as(typed)
                .hasValueSatisfying(time -> assertThat(time.code()).isEqualTo(code));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "soon",
                "last quarter of 2025",
                "quarter ended 31 December 2025",
                "spring 2025",
                "våren 2025",
                "mid-2025",
                "early 2025",
                "FY2025",
                "FY 2025",
                "2025 FY",
                "Q4 FY2025",
                "4Q FY25",
                "H1 FY2025",
                "fiscal Q4 2025",
                "FY2025/26",
                "Dec-25",
                "31/12/25",
                "Q4 24/25",
                "årsskiftet 2025",
                "since 2025",
                "before December 2025",
                "Q5 2025",
                "H3 2025",
                "Q4",
                "December",
                "31 December",
                "2024-2025",
                "03/04/2026",
                "4 2025",
                "2025-13",
                "2025-02-30",
                "30 February 2025",
                "31/31/2025",
                "13/13/2025",
                "end of 31 December 2025",
                "late 2025",
                "January–September 2025",
                "November–January 2025",
                "February–April 2025",
                "2025年1-9月",
                "1/3 2026",
                "十二月",
                "Q4 December 2025",
                "2025 2026",
                "99",
                "1 2 December 2025",
                "Q4 2025 H1",
                "2025年13月"
            })
    void isNotGuessed(String typed) {
        assertThat(WrittenTime.of(typed)).as(typed).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FY2025",
                "fy25",
                "Q4 FY2025",
                "fiscal year 2025",
                "financial year 2025",
                "räkenskapsåret 2025",
                "budgetåret 2025",
                "2025/26",
                "2024-2025",
                "2025财年"
            })
    void knowsAFinancialYear(String typed) {
        assertThat(WrittenTime.fiscal(typed)).isTrue();
        assertThat(WrittenTime.of(typed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025", "full year 2025", "Q4 2025", "notify 2025"})
    void takesNothingElseForOne(String typed) {
        assertThat(WrittenTime.fiscal(typed)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"03/04/2026 | true", "4.3.2026 | true", "1/3 2026 | true", "soon | false", "2026-13 | false"})
    void knowsADateWhoseDayAndMonthMayBeTheOtherWayRound(String typed, boolean turnable) {
        assertThat(WrittenTime.turnable(typed)).isEqualTo(turnable);
        assertThat(WrittenTime.of(typed)).isEmpty();
    }
}
