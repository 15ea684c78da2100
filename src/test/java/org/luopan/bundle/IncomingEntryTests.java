package org.luopan.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.luopan.record.RecordData;

class IncomingEntryTests {

    private static final RecordData FIGURE = RecordData.NOTHING.with("id", "12").with("amount", "1");
    private static final RecordData CLAIM =
            RecordData.NOTHING.with("text_en", "So many.").with("figure", "12");

    @Test
    void keepsTheNumberOfARowThatIsTheEntrysOwn() {
        var came = RecordData.NOTHING.with("figures", List.of(FIGURE)).with("claims", List.of(CLAIM));
        var arrival = IncomingEntry.of(came, RecordData.NOTHING.with("figures", List.of(FIGURE.with("amount", "2"))));
        assertThat(arrival.typed()).isEqualTo(came);
        assertThat(arrival.figures()).isEmpty();
    }

    @Test
    void givesANewNumberToARowThatIsNot() {
        var came = RecordData.NOTHING.with("figures", List.of(FIGURE)).with("claims", List.of(CLAIM));
        var arrival = IncomingEntry.of(came, RecordData.NOTHING);
        assertThat(arrival.typed().rows("figures").get(0).has("id")).isFalse();
        assertThat(arrival.typed().rows("claims").get(0).has("figure")).isFalse();
        assertThat(arrival.figures()).containsEntry(0, 0);
    }

    @Test
    void keepsClaimsAboutTheirFiguresUnderNewNumbers() {
        var came = RecordData.NOTHING.with("figures", List.of(FIGURE)).with("claims", List.of(CLAIM));
        var arrival = IncomingEntry.of(came, RecordData.NOTHING);
        var stored = RecordData.NOTHING
                .with("figures", List.of(FIGURE.with("id", "77")))
                .with("claims", List.of(CLAIM.with("figure", "").with("id", "5")));
        var whole = arrival.complete(arrival.typed(), stored);
        assertThat(whole.rows("claims").get(0).get("figure")).isEqualTo("77");
        assertThat(whole.rows("claims").get(0).get("id")).isEqualTo("5");
        assertThat(whole.rows("figures")).isEqualTo(stored.rows("figures"));
    }

    @Test
    void takesANumberOnce() {
        var came = RecordData.NOTHING.with("figures", List.of(FIGURE, FIGURE));
        var arrival = IncomingEntry.of(came, RecordData.NOTHING.with("figures", List.of(FIGURE)));
        assertThat(arrival.typed().rows("figures"))
                .extracting(row -> row.get("id"))
                .containsExactly("12", "");
    }
}
