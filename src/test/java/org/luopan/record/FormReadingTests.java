package org.luopan.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.luopan.record.MadeUpRecords.ABOUT;
import static org.luopan.record.MadeUpRecords.JSON;
import static org.luopan.record.MadeUpRecords.LANTERN;
import static org.luopan.record.MadeUpRecords.NUMBERS;
import static org.luopan.record.MadeUpRecords.TYPE;
import static org.luopan.record.MadeUpRecords.figure;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.util.LinkedMultiValueMap;

/** What a form sent, as a record and as JSON; told of a record that is made up. */
class FormReadingTests {

    private final RecordInput input = MadeUpRecords.input();

    @Test
    void readsTheFieldsOfItsPartAndLeavesTheOtherPartsAlone() {
        var read = input.read(
                ABOUT, LANTERN, sent("slug", "lantern", "name_en", " Lantern & Co ", "years", "2018, 2021 2018"));

        assertThat(read.get("name_en")).isEqualTo("Lantern & Co");
        assertThat(read.several("years")).containsExactly("2018", "2021");
        assertThat(read.has("summary_en")).as("a field that was sent empty").isFalse();
        assertThat(read.rows("figures")).isEqualTo(LANTERN.rows("figures"));
    }

    @Test
    void readsRowsByTheirNumbersWhateverTheOrderAndTheGaps() {
        var read = input.read(
                NUMBERS,
                LANTERN,
                sent(
                        "figures.11.metric",
                        "dau",
                        "figures.2.metric",
                        "mau",
                        "figures.2.amount",
                        "1",
                        "figures.2.id",
                        "7"));

        assertThat(read.rows("figures")).containsExactly(figure("7", "mau", "1", ""), figure("", "dau", "", ""));
        assertThat(read.get("name_en")).isEqualTo("Lantern");
    }

    @Test
    void ignoresWhatNoFieldIsCalled() {
        var read = input.read(
                ABOUT, RecordData.NOTHING, sent("slug", "lantern", "status", "published", "figures.0.metric", "mau"));

        assertThat(read).isEqualTo(RecordData.of(Map.of("slug", "lantern")));
        assertThat(input.read(NUMBERS, RecordData.NOTHING, sent("figures.0.entry_id", "1", "figures.0.metric", "mau"))
                        .rows("figures"))
                .containsExactly(figure("", "mau", "", ""));
    }

    @Test
    void takesARowThatWasNotShownAsItWasSent() {
        var row = figure("7", "mau", "120500000", "2026-Q3");
        var kept = sent("figures.0.kept", JSON.write(row.with("entry_id", "1")));

        assertThat(input.read(NUMBERS, RecordData.NOTHING, kept).rows("figures"))
                .containsExactly(row);
    }

    @Test
    void storesNeitherBlankRowsNorWhichRowsWereOpen() {
        var typed = LANTERN.with(
                "figures",
                List.of(
                        figure("7", "mau", "1", "").with(RecordData.OPEN, "yes"),
                        RecordData.NOTHING.with(RecordData.OPEN, "yes")));

        assertThat(RecordInput.tidied(TYPE, typed).rows("figures")).containsExactly(figure("7", "mau", "1", ""));
    }

    @Test
    void addsAndRemovesRows() {
        var added = RecordInput.moveRows(LANTERN, "add:figures");

        assertThat(added.rows("figures")).hasSize(2);
        assertThat(added.rows("figures").get(1).blank()).isTrue();
        assertThat(RecordInput.moveRows(added, "remove:figures:0").rows("figures"))
                .containsExactly(added.rows("figures").get(1));
        assertThat(RecordInput.movesRows("publish")).isFalse();
    }

    @Test
    void isStoredAsJsonThatAPersonCanRead() {
        assertThat(JSON.write(LANTERN))
                .isEqualTo(
                        "{\"first_year\":\"2018\",\"name_en\":\"Lantern\",\"slug\":\"lantern\","
                                + "\"summary_en\":\"Letters among students.\",\"years\":\"2018\\n2019\","
                                + "\"figures\":[{\"amount\":\"120500000\",\"as_of\":\"2026-Q3\",\"id\":\"7\",\"metric\":\"mau\"}]}");
        assertThat(JSON.read(JSON.write(LANTERN))).isEqualTo(LANTERN);
    }

    private static LinkedMultiValueMap<String, String> sent(String... namesAndWords) {
        var sent = new LinkedMultiValueMap<String, String>();
        for (var i = 0; i < namesAndWords.length; i += 2) {
            sent.add(namesAndWords[i], namesAndWords[i + 1]);
        }
        return sent;
    }
}
