package org.luopan.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportCsvTests {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {"=1+1,'=1+1", "+46,'+46", "-1,'-1", "@x,'@x", "WeChat,WeChat", "1=1,1=1"})
    void disarmsWhatSpreadsheetsWouldRun(String cell, String written) {
        assertThat(ReportCsv.harmless(cell)).isEqualTo(written);
        assertThat(ReportCsv.harmless("\tx")).isEqualTo("'\tx");
        assertThat(ReportCsv.harmless("\rx")).isEqualTo("'\rx");
        assertThat(ReportCsv.harmless("")).isEmpty();
    }
}
