package org.luopan.newestvalue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PastedRowsTests {

    @Test
    void areReadFromTheClipboard() {
        assertThat(
                        PastedRows.of(
                                "1,418 million\tQ4 2025\thttps://example.com/a\r\n\r\n 1.432 bn \tQ1 2026\thttps://example.com/b\tmau\n\t\t\n"))
                .containsExactly(
                        new TypedValue("1,418 million", "Q4 2025", "https://example.com/a", "", ""),
                        new TypedValue("1.432 bn", "Q1 2026", "https://example.com/b", "mau", ""));
    }

    @Test
    void areReadFromCsvWithQuotedCells() {
        assertThat(PastedRows.of("\"1,418 million\",Q4 2025,\"https://example.com/?q=\"\"x\"\"\""))
                .containsExactly(new TypedValue("1,418 million", "Q4 2025", "https://example.com/?q=\"x\"", "", ""));
        assertThat(PastedRows.of("1,4 miljarder;kvartal 4 2025;https://example.com/a"))
                .containsExactly(new TypedValue("1,4 miljarder", "kvartal 4 2025", "https://example.com/a", "", ""));
    }

    @Test
    void haveTheirColumnsInAnyOrderIfTheFirstRowNamesThem() {
        assertThat(PastedRows.of("Mått\tTid\tSida\tAntal\tKälla\nmau\t2025\tp. 3\t5 miljoner\texample.com"))
                .containsExactly(new TypedValue("5 miljoner", "2025", "example.com", "mau", ""));
        assertThat(PastedRows.of("Amount\tTime\tURL")).isEmpty();
    }

    @Test
    void mayBeShortOrEmpty() {
        assertThat(PastedRows.of("5")).containsExactly(new TypedValue("5", "", "", "", ""));
        assertThat(PastedRows.of(" \n\n")).isEmpty();
        assertThat(PastedRows.of("1\t2025\tx\n".repeat(PastedRows.MOST))).hasSize(PastedRows.MOST);
    }

    @Test
    void areAllReadHoweverManyThereAre() {
        assertThat(PastedRows.of("1\t2025\tx\r\n".repeat(1000))).hasSize(1000);
    }

    @Test
    void mayHaveCellsOfSeveralLines() {
        assertThat(PastedRows.of("\"1,418\r\nmillion\"\tQ4 2025\t\"https://example.com/a\"\r\n5\t2025\tx"))
                .containsExactly(
                        new TypedValue("1,418 million", "Q4 2025", "https://example.com/a", "", ""),
                        new TypedValue("5", "2025", "x", "", ""));
        // A quotation mark that nothing closes belongs to its cell, and so does one that more follows.
        assertThat(PastedRows.of("\"5\" million\t2025\tx\n6\t2024\ty"))
                .containsExactly(
                        new TypedValue("\"5\" million", "2025", "x", "", ""), new TypedValue("6", "2024", "y", "", ""));
        assertThat(PastedRows.of("\"5\t2025\tx\n6\t2024\ty"))
                .containsExactly(new TypedValue("\"5", "2025", "x", "", ""), new TypedValue("6", "2024", "y", "", ""));
    }

    @Test
    void areDividedByWhatStandsInEveryRow() {
        assertThat(PastedRows.of(
                        "5 million,2025,https://example.com/a;jsessionid=7\n6 million,2026,https://example.com/b"))
                .containsExactly(
                        new TypedValue("5 million", "2025", "https://example.com/a;jsessionid=7", "", ""),
                        new TypedValue("6 million", "2026", "https://example.com/b", "", ""));
        assertThat(PastedRows.of("52,3 %;2025-12;https://example.com/?q=a,b\n\n51,9 %;2025-11;https://example.com/c"))
                .containsExactly(
                        new TypedValue("52,3 %", "2025-12", "https://example.com/?q=a,b", "", ""),
                        new TypedValue("51,9 %", "2025-11", "https://example.com/c", "", ""));
        assertThat(PastedRows.of("1 418 000 000\t31 dec 2025\thttps://example.com/?a;b\t\n"))
                .containsExactly(new TypedValue("1 418 000 000", "31 dec 2025", "https://example.com/?a;b", "", ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\uFEFFAmount;As of;Web address",
                "Antal:;Datum:;Länk:",
                "Värde;Period;Webbadress",
                "VALUE;Quarter;Source URL",
                "Users;Year;Link",
                "Belopp;Kvartal;Källa",
                "Number;Month;Address of the source",
                "Figure;As-of;Source",
                "Siffra;Tidpunkt;Källa",
                "数值;时间;来源"
            })
    void mayHaveHeadingsAsPeopleWriteThem(String headings) {
        assertThat(PastedRows.of(headings + "\r\n\r\n5,2 miljoner;2025;example.com\r\n"))
                .containsExactly(new TypedValue("5,2 miljoner", "2025", "example.com", "", ""));
    }
}
