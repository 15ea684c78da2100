package org.luopan.evidenceform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.luopan.PageTest;
import org.luopan.entry.EntryKind;
import org.luopan.language.Language;
import org.luopan.record.RecordData;
import org.luopan.record.RecordTypes;
import org.springframework.beans.factory.annotation.Autowired;

@PageTest
class WrittenFieldsTests {

    @Autowired
    private RecordTypes recordTypes;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "figures | amount | 1 418 000 000 | 1418000000",
                "figures | amount | 1,418,000,000 | 1418000000",
                "figures | amount | 1.4 billion | 1400000000",
                "figures | amount | 52,3 | 52.3",
                "figures | amount | 52.300 | 52.300",
                "figures | as_of | 31 December 2025 | 2025-12-31",
                "figures | as_of | 18 March 2026 | 2026-03-18",
                "figures | as_of | kvartal 3 2025 | 2025-Q3",
                "figures | checked_on | 18 mars 2026 | 2026-03-18",
                "newSources | url | www.tencent.com/x | https://www.tencent.com/x",
                "newSources | published | 18 March 2026 | 2026-03-18",
                "newSources | published | 2013-2025 | 2013-2025",
                "figures | amount | 1,418 | 1,418",
                "figures | amount | about 5 million | 5000000",
                "figures | amount | USD 5 million | USD 5 million",
                "figures | amount | 52 % | 52 %",
                "figures | as_of | 03/04/2026 | 03/04/2026",
                "figures | as_of | soon | soon",
                "figures | checked_on | March 2026 | March 2026",
                "figures | label_en | 31 December 2025 | 31 December 2025"
            })
    void areStoredInOneSpelling(String group, String field, String typed, String stored) {
        var record = RecordData.NOTHING.with(group, List.of(RecordData.NOTHING.with(field, typed)));
        var read = WrittenFields.read(recordTypes.of(EntryKind.PLATFORM), record, Language.EN);
        assertThat(read.rows(group).get(0).get(field)).isEqualTo(stored);
    }

    @ParameterizedTest
    @CsvSource({
        "drygt 5 miljoner, '', , 5000000, more-than",
        "ca 5 miljoner, exact, , 5000000, about",
        "about 5 million, about, , 5000000, about",
        "about 5 million, more-than, , about 5 million, more-than",
        "USD 5 million, '', USD, 5000000, ",
        "USD 5 million, '', CNY, USD 5 million, "
    })
    void sayHowExactAnAmountIsAndInWhatItIsCounted(
            String typed, String qualifier, String unit, String amount, String exact) {
        var row = RecordData.NOTHING
                .with("amount", typed)
                .with("qualifier", qualifier)
                .with("unit", unit == null ? "" : unit);
        var read = WrittenFields.read(
                        recordTypes.of(EntryKind.PLATFORM),
                        RecordData.NOTHING.with("figures", List.of(row)),
                        Language.EN)
                .rows("figures")
                .get(0);
        assertThat(read.get("amount")).isEqualTo(amount);
        assertThat(read.get("qualifier")).isEqualTo(exact == null ? "" : exact);
    }

    @Test
    void dropNoWordWhereNothingElseCanSayIt() {
        var record = RecordData.NOTHING.with("plausible_max", "about 5 million");
        var metric = recordTypes.find("metric").orElseThrow();
        assertThat(WrittenFields.read(metric, record, Language.EN).get("plausible_max"))
                .isEqualTo("about 5 million");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lantern-habits",
                "Lantern  habits",
                "LANTERN HABITS",
                "Its former title [lantern-habits]",
                "http://lantern.test/habits/?utm_source=mail"
            })
    void nameASourceThatComesAlong(String words) {
        var source = RecordData.NOTHING
                .with("name_en", "Lantern habits")
                .with("slug", "lantern-habits")
                .with("url", "https://www.lantern.test/habits");
        var record = RecordData.NOTHING
                .with("newSources", List.of(source))
                .with(
                        "figures",
                        List.of(RecordData.NOTHING.with("source", words), RecordData.NOTHING.with("source", "Lantern")))
                .with("claims", List.of(RecordData.NOTHING.with("better", "weibo-ir\n" + words)));
        var read = WrittenFields.read(recordTypes.of(EntryKind.PLATFORM), record, Language.EN);
        assertThat(read.rows("figures").get(0).get("source")).isEqualTo("lantern-habits");
        assertThat(read.rows("figures").get(1).get("source")).isEqualTo("Lantern");
        assertThat(read.rows("claims").get(0).several("better")).containsExactly("weibo-ir", "lantern-habits");
    }

    @Test
    void takePercentWhereItIsTheUnit() {
        var row = RecordData.NOTHING.with("amount", "52,3 %").with("unit", "percent");
        var record = RecordData.NOTHING.with("figures", List.of(row));
        assertThat(WrittenFields.read(recordTypes.of(EntryKind.PLATFORM), record, Language.SV)
                        .rows("figures")
                        .get(0)
                        .get("amount"))
                .isEqualTo("52.3");
    }
}
