package org.luopan.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.luopan.MadeUpEntries.LANTERN;
import static org.luopan.MadeUpEntries.PANEL;
import static org.luopan.MadeUpEntries.REPORT;
import static org.luopan.MadeUpEntries.USERS;
import static org.luopan.figure.Confidence.COMPANY_STATEMENT;
import static org.luopan.language.Language.EN;
import static org.luopan.language.Language.SV;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.luopan.MadeUp;
import org.luopan.MadeUpBase;
import org.luopan.MadeUpEntries;
import org.luopan.entry.Checking;

/** A chart says of its hollow points what is said of these values beside them, in the same words. */
class HollowPointsTests {

    @Test
    void areNotMentionedWhereThereAreNone() {
        assertThat(series(read("2024"), read("2025"), read("2026")).hollow()).isNull();
    }

    @Test
    void areCalledAsTheirValuesAre() {
        var secondHand = series(read("2024"), secondHand("2025"), secondHand("2026"));
        assertThat(says(secondHand))
                .containsExactly("Hollow points: read second-hand", "Ofyllda punkter: lästa i andra hand");
        assertThat(says(series(unread("2024"), read("2025"), read("2026"))))
                .containsExactly("Hollow points: not read yet", "Ofyllda punkter: inte lästa än");
        assertThat(says(series(unread("2024"), secondHand("2025"), read("2026"))))
                .containsExactly(
                        "Hollow points: read second-hand or not read yet",
                        "Ofyllda punkter: lästa i andra hand eller inte lästa än");
    }

    private static List<String> says(FigureSeries series) {
        var message = "chart.hollow." + Objects.requireNonNull(series.hollow());
        return List.of(MadeUpBase.MESSAGES.say(EN, message), MadeUpBase.MESSAGES.say(SV, message));
    }

    private static FigureSeries series(Figure... figures) {
        return MadeUpBase.FIGURES.cards(List.of(figures), EN).get(0).series().get(0);
    }

    private static Figure read(String asOf) {
        return users(asOf).with("checking", Checking.CHECKED).get();
    }

    private static Figure secondHand(String asOf) {
        return users(asOf)
                .with("checking", Checking.CHECKED)
                .with("seenIn", PANEL)
                .get();
    }

    private static Figure unread(String asOf) {
        return users(asOf).get();
    }

    private static MadeUp<Figure> users(String asOf) {
        return MadeUpEntries.figure(LANTERN, USERS, "7000000", "accounts", asOf, REPORT, COMPANY_STATEMENT);
    }
}
