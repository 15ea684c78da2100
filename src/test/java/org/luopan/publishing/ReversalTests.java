package org.luopan.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.luopan.publishing.Save.Action.PUBLISH;
import static org.luopan.publishing.Save.Action.REVIEW;
import static org.luopan.record.MadeUpRecords.LANTERN;
import static org.luopan.record.MadeUpRecords.figure;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.luopan.account.Editor;
import org.luopan.account.Role;
import org.luopan.difference.Merge;
import org.luopan.record.RecordData;
import org.luopan.revision.Refused;
import org.luopan.revision.Revision;
import org.springframework.security.access.AccessDeniedException;

/** What one published revision changed is taken back, and what was published later stays. */
class ReversalTests {

    private static final Editor WEI = new Editor(1, "wei", "Wei", Role.EDITOR);
    private static final Editor LIN = new Editor(2, "lin", "Lin", Role.PUBLISHER);

    private static final RecordData OLDER = LANTERN.with("first_year", "2017");

    private final MadeUpDesk desk = new MadeUpDesk();

    @Test
    void takesBackAFieldAndKeepsWhatWasPublishedSince() {
        var mistake = publish(OLDER);
        publish(OLDER.with("name_sv", "Lykta"));

        var reverted = desk.restorations.revert(mistake.id(), "By mistake", LIN);

        assertThat(desk.live()).isEqualTo(LANTERN.with("name_sv", "Lykta"));
        assertThat(reverted.number()).isEqualTo(4);
        assertThat(reverted.note()).isEqualTo("By mistake");
    }

    @Test
    void bringsBackARowThatItDeleted() {
        var mistake = publish(LANTERN.with("figures", List.of()));
        publish(desk.live().with("figures", List.of(figure("", "dau", "5000000", "2026-Q3"))));

        desk.restorations.revert(mistake.id(), "By mistake", LIN);

        assertThat(desk.live().rows("figures"))
                .extracting(row -> row.get("metric"))
                .containsExactlyInAnyOrder("mau", "dau");
    }

    @Test
    void takesAwayARowThatItAdded() {
        var mistake = publish(
                LANTERN.with("figures", List.of(LANTERN.rows("figures").get(0), figure("", "dau", "1", "2026-Q3"))));
        publish(desk.live().with("name_sv", "Lykta"));

        desk.restorations.revert(mistake.id(), "By mistake", LIN);

        assertThat(desk.live()).isEqualTo(LANTERN.with("name_sv", "Lykta"));
    }

    @Test
    void isRefusedWhereALaterRevisionChangedTheSame() {
        var mistake = publish(OLDER);
        publish(LANTERN.with("first_year", "2016"));

        var reversal = desk.restorations.reversal(mistake).orElseThrow();
        assertThat(reversal.merged().collisions())
                .extracting(Merge.Collision::path)
                .containsExactly("first_year");
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> desk.restorations.revert(mistake.id(), "By mistake", LIN))
                .withMessage("revision.overtaken");
        assertThat(desk.live().get("first_year")).isEqualTo("2016");
    }

    @Test
    void isRefusedWhereARowThatItAddedWasChangedSince() {
        var mistake = publish(
                LANTERN.with("figures", List.of(LANTERN.rows("figures").get(0), figure("", "dau", "1", "2026-Q3"))));
        var added = desk.live().rows("figures").get(1);
        publish(desk.live().with("figures", List.of(desk.live().rows("figures").get(0), added.with("amount", "2"))));

        assertThat(desk.restorations.reversal(mistake).orElseThrow().merged().collisions())
                .extracting(Merge.Collision::path)
                .containsExactly("figures.1");
    }

    @Test
    void hasNothingToDoWhereItWasTakenBackAlready() {
        var mistake = publish(OLDER);
        publish(LANTERN);

        assertThat(desk.restorations.reversal(mistake).orElseThrow().changes()).isFalse();
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> desk.restorations.revert(mistake.id(), "By mistake", LIN));
    }

    @Test
    void isForPublishersAndKeepsAnOpenDraft() {
        var mistake = publish(OLDER);
        desk.save(OLDER.with("name_sv", "Lykta"), REVIEW, WEI);

        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> desk.restorations.revert(mistake.id(), "", WEI));
        desk.restorations.revert(mistake.id(), "By mistake", LIN);

        assertThat(desk.live()).isEqualTo(LANTERN);
        assertThat(desk.open().typed()).isEqualTo(LANTERN.with("name_sv", "Lykta"));
    }

    @Test
    void isNotOfferedForWhatWasThereFirst() {
        publish(OLDER);

        var delivered = desk.history().get(1);
        assertThat(desk.restorations.reversal(delivered)).isEmpty();
    }

    private Revision publish(RecordData typed) {
        return desk.save(typed, PUBLISH, LIN);
    }
}
