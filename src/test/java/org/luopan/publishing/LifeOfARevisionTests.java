package org.luopan.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.luopan.publishing.Save.Action.DRAFT;
import static org.luopan.publishing.Save.Action.PUBLISH;
import static org.luopan.publishing.Save.Action.REVIEW;
import static org.luopan.publishing.Save.Action.SCHEDULE;
import static org.luopan.record.MadeUpRecords.LANTERN;
import static org.luopan.record.MadeUpRecords.figure;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.luopan.account.Editor;
import org.luopan.account.Role;
import org.luopan.difference.Merge;
import org.luopan.record.FieldError;
import org.luopan.record.RecordData;
import org.luopan.revision.Person;
import org.luopan.revision.Refused;
import org.luopan.revision.Revision;
import org.luopan.revision.RevisionState;
import org.luopan.revision.StaleEdit;
import org.springframework.security.access.AccessDeniedException;

/** What becomes of the work of two editors and a publisher on an entry that is made up. */
class LifeOfARevisionTests {

    private static final Editor WEI = new Editor(1, "wei", "Wei", Role.EDITOR);
    private static final Editor MO = new Editor(3, "mo", "Mo", Role.EDITOR);
    private static final Editor LIN = new Editor(2, "lin", "Lin", Role.PUBLISHER);
    private static final Person BY_WEI = new Person(1L, "Wei");
    private static final Person BY_LIN = new Person(2L, "Lin");

    private static final RecordData OLDER = LANTERN.with("first_year", "2017");
    private static final RecordData SWEDISH = LANTERN.with("name_sv", "Lykta");

    private final MadeUpDesk desk = new MadeUpDesk();

    @Test
    void keepsADraftFromReaders() {
        var draft = desk.save(OLDER, DRAFT, WEI);

        assertThat(draft.state()).isEqualTo(RevisionState.DRAFT);
        assertThat(draft.by()).isEqualTo(BY_WEI);
        assertThat(draft.note()).isEqualTo("Because of the report");
        assertThat(desk.live()).isEqualTo(LANTERN);
        assertThat(desk.open().typed()).isEqualTo(OLDER);
    }

    @Test
    void storesWhatWasThereBeforeTheFirstEdit() {
        desk.save(OLDER, DRAFT, WEI);

        assertThat(desk.history())
                .extracting(Revision::number, Revision::state, Revision::author)
                .containsExactly(tuple(2, RevisionState.DRAFT, "Wei"), tuple(1, RevisionState.PUBLISHED, "Luopan"));
        assertThat(desk.content(desk.history().get(1))).isEqualTo(LANTERN);
    }

    @Test
    void isPublishedOnceAPublisherApprovesAndNamesBoth() {
        var sent = desk.save(OLDER, REVIEW, WEI);
        assertThat(sent.state()).isEqualTo(RevisionState.IN_REVIEW);

        var published = desk.decisions.approve(sent.id(), LIN);

        assertThat(desk.live()).isEqualTo(OLDER);
        assertThat(published.state()).isEqualTo(RevisionState.PUBLISHED);
        assertThat(published.by()).isEqualTo(BY_WEI);
        assertThat(published.decider()).isEqualTo(BY_LIN);
        assertThat(desk.open().open()).isNull();
        assertThat(desk.logged())
                .containsExactly("entry.submit: Because of the report", "entry.publish: Because of the report");
    }

    @Test
    void isNotPublishedByAnEditor() {
        var sent = desk.save(OLDER, REVIEW, WEI);

        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> desk.decisions.approve(sent.id(), WEI));
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> desk.save(OLDER, PUBLISH, WEI));
        assertThat(desk.live()).isEqualTo(LANTERN);
    }

    @Test
    void goesBackToItsAuthorOrEndsWithAReason() {
        var sent = desk.save(OLDER, REVIEW, WEI);
        assertThat(desk.decisions.askForChanges(sent.id(), "Which source?", LIN).state())
                .isEqualTo(RevisionState.DRAFT);
        assertThat(sent.decision()).isEqualTo("Which source?");
        assertThatExceptionOfType(InvalidRecord.class).isThrownBy(() -> desk.decisions.reject(sent.id(), " ", LIN));

        desk.decisions.reject(sent.id(), "There is none", LIN);

        assertThat(sent.state()).isEqualTo(RevisionState.REJECTED);
        assertThat(desk.open().typed()).isEqualTo(LANTERN);
    }

    @Test
    void isTakenUpAgainOnTopOfWhatWasPublishedSince() {
        var sent = desk.save(OLDER, REVIEW, WEI);
        desk.decisions.reject(sent.id(), "No source", LIN);
        desk.save(SWEDISH, PUBLISH, LIN);

        var again = desk.decisions.takeUp(sent.id(), WEI);

        assertThat(desk.content(again)).isEqualTo(OLDER.with("name_sv", "Lykta"));
        assertThat(again.state()).isEqualTo(RevisionState.DRAFT);
        assertThat(desk.live()).isEqualTo(SWEDISH);
    }

    @Test
    void isPublishedWhenItsTimeHasComeAndNotBefore() {
        desk.save(OLDER, SCHEDULE, LIN);

        desk.later(Duration.ofHours(23));
        assertThat(desk.live()).isEqualTo(LANTERN);

        desk.later(Duration.ofHours(1));
        assertThat(desk.live()).isEqualTo(OLDER);
        assertThat(desk.history().get(0).decider()).isEqualTo(BY_LIN);
    }

    @Test
    void isNotPublishedAtItsTimeOnceItWasTakenOutOfTheSchedule() {
        var scheduled = desk.save(OLDER, SCHEDULE, LIN);
        desk.decisions.withdraw(scheduled.id(), LIN);

        desk.later(Duration.ofDays(2));

        assertThat(desk.live()).isEqualTo(LANTERN);
        assertThat(scheduled.state()).isEqualTo(RevisionState.DRAFT);
    }

    @Test
    void isMergedWithWhatAnotherEditorSavedMeanwhile() {
        var opened = desk.open();
        desk.save(SWEDISH, DRAFT, MO);

        var merged = desk.save(
                opened, OLDER.with("figures", List.of(figure("7", "mau", "130000000", "2026-Q3"))), DRAFT, WEI);

        assertThat(desk.content(merged))
                .isEqualTo(OLDER.with("name_sv", "Lykta")
                        .with("figures", List.of(figure("7", "mau", "130000000", "2026-Q3"))));
        assertThat(merged.everybody().map(Person::name)).containsExactly("Wei", "Mo");
        assertThat(desk.history().get(1).state()).isEqualTo(RevisionState.REPLACED);
    }

    @Test
    void asksWhereTwoEditorsChangedTheSame() {
        var opened = desk.open();
        desk.save(LANTERN.with("first_year", "2016"), DRAFT, MO);

        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> desk.save(opened, OLDER, DRAFT, WEI))
                .satisfies(conflict -> {
                    assertThat(conflict.collisions())
                            .extracting(
                                    Merge.Collision::path,
                                    Merge.Collision::base,
                                    Merge.Collision::mine,
                                    Merge.Collision::theirs)
                            .containsExactly(tuple("first_year", "2018", "2017", "2016"));
                    assertThat(conflict.last().who().name()).isEqualTo("Mo");
                });
        assertThat(desk.open().typed().get("first_year")).as("what Mo saved").isEqualTo("2016");
    }

    @Test
    void overwritesNothingWhereAFormWouldNotMerge() {
        var stale = desk.open().token();
        desk.save(SWEDISH, DRAFT, MO);

        assertThatExceptionOfType(StaleEdit.class)
                .isThrownBy(() -> desk.save(new Save(5, stale, OLDER, "", false, DRAFT, null, false), WEI));
        assertThat(desk.open().typed()).isEqualTo(SWEDISH);
    }

    @Test
    void isRefusedWithEveryErrorAtItsField() {
        assertThatExceptionOfType(InvalidRecord.class)
                .isThrownBy(() -> desk.save(OLDER.with("first_year", "1812").with("name_en", ""), DRAFT, WEI))
                .satisfies(refused -> assertThat(refused.faults())
                        .extracting(FieldError::path, FieldError::message)
                        .containsExactly(tuple("name_en", "fault.required"), tuple("first_year", "fault.range")));
        assertThat(desk.history()).isEmpty();
    }

    @Test
    void letsAPublisherOverruleADoubtAndNobodyElse() {
        var huge = LANTERN.with("figures", List.of(figure("7", "mau", "5000000000", "2026-Q3")));
        var overruling = new Save(5, desk.open().token(), huge, "Counted twice", false, DRAFT, null, true);

        assertThatExceptionOfType(InvalidRecord.class).isThrownBy(() -> desk.save(huge, DRAFT, LIN));
        assertThatExceptionOfType(InvalidRecord.class).isThrownBy(() -> desk.save(overruling, WEI));
        assertThat(desk.content(desk.save(overruling, LIN))).isEqualTo(huge);
    }

    @Test
    void isRestoredAsANewStateThatNamesTheOldOne() {
        desk.save(OLDER, PUBLISH, LIN);
        var delivered = desk.history().get(1);

        var restored = desk.restorations.restore(delivered.id(), "", LIN);

        assertThat(desk.live()).isEqualTo(LANTERN);
        assertThat(restored.number()).isEqualTo(3);
        assertThat(restored.note()).isEqualTo("↺ 1");
        assertThat(restored.by()).isEqualTo(BY_LIN);
        assertThat(restored.state()).isEqualTo(RevisionState.PUBLISHED);
        assertThat(delivered.author()).isEqualTo("Luopan");
    }

    @Test
    void leavesADraftOpenWhereSomethingElseIsRestored() {
        desk.save(OLDER, PUBLISH, LIN);
        desk.save(OLDER.with("name_sv", "Lykta"), REVIEW, WEI);

        desk.restorations.restore(desk.history().get(2).id(), "Too early", LIN);

        assertThat(desk.live()).isEqualTo(LANTERN);
        assertThat(desk.open().open().state()).isEqualTo(RevisionState.IN_REVIEW);
        assertThat(desk.open().open().by()).isEqualTo(BY_WEI);
        assertThat(desk.open().typed())
                .as("Wei's change on top of what was restored")
                .isEqualTo(SWEDISH);
    }

    @Test
    void isRestoredByPublishersOnlyAndNotInTheBin() {
        desk.save(OLDER, PUBLISH, LIN);
        var delivered = desk.history().get(1).id();

        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> desk.restorations.restore(delivered, "", WEI));
        desk.moveToTheBin();
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> desk.restorations.restore(delivered, "", LIN))
                .withMessage("revision.binned");
        assertThat(desk.live()).isEqualTo(OLDER);
    }

    @Test
    void becomesADraftWhereItCanOnlyBeRestoredInPart() {
        desk.save(OLDER, PUBLISH, LIN);

        var draft = desk.restorations.restoreAsDraft(desk.history().get(1).id(), "To be mended", LIN);

        assertThat(draft.state()).isEqualTo(RevisionState.DRAFT);
        assertThat(desk.content(draft)).isEqualTo(LANTERN);
        assertThat(desk.live()).isEqualTo(OLDER);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() ->
                        desk.restorations.restoreAsDraft(desk.history().get(2).id(), "", LIN))
                .withMessage("revision.open");
    }
}
