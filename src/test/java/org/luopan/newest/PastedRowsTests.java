package org.luopan.newest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

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
        assertThat(PastedRows.of("1\t2025\tx\n".repeat(500))).hasSize(PastedRows.MOST);
    }
}
