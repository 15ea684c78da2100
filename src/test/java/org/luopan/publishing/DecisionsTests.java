package org.luopan.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.luopan.WritingTest;
import org.luopan.account.Editor;
import org.luopan.account.Role;
import org.luopan.entry.DeskEntry;
import org.luopan.entry.EntryKind;
import org.luopan.language.Language;
import org.luopan.record.FieldError;
import org.luopan.record.RecordData;
import org.luopan.revision.EditSession;
import org.luopan.revision.Referrers;
import org.luopan.revision.Refused;
import org.luopan.revision.Revision;
import org.luopan.revision.RevisionState;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@WritingTest
class DecisionsTests {

    private static final Editor WEI = new Editor(901, "wei901", "Wei Nine", Role.EDITOR);
    private static final Editor MEI = new Editor(902, "mei902", "Mei Nine", Role.EDITOR);
    private static final Editor LIN = new Editor(903, "lin903", "Lin Nine", Role.PUBLISHER);
    private static final Editor ADA = new Editor(904, "ada904", "Ada Nine", Role.ADMIN);

    private static final AtomicInteger COUNT = new AtomicInteger();

    @Autowired
    private Revisions revisions;

    @Autowired
    private Decisions decisions;

    @Autowired
    private Bin bin;

    @Autowired
    private Schedule schedule;

    @Autowired
    private Saves saves;

    @Autowired
    private Restorations restorations;

    @Autowired
    private Referrers referrers;

    @Autowired
    private SetAside aside;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    @Autowired
    private PlatformTransactionManager transactions;

    @AfterEach
    void leaveNothingOpen() {
        RevisionFixtures.closeDrafts(jdbc);
    }

    @Test
    void areTakenOnceWhenTwoDecideAtTheSameTime() throws Exception {
        var waiting = save(term(), "Waiting.", Save.Action.REVIEW, WEI);
        var start = new CyclicBarrier(2);
        var pool = Executors.newFixedThreadPool(2);
        var refused = new AtomicInteger();
        List<Callable<Void>> both = List.of(
                () -> {
                    start.await();
                    return counted(refused, () -> decisions.approve(waiting.id(), LIN));
                },
                () -> {
                    start.await();
                    return counted(refused, () -> decisions.reject(waiting.id(), "No.", ADA));
                });
        for (var done : pool.invokeAll(both)) {
            done.get();
        }
        pool.shutdown();

        assertThat(refused).hasValue(1);
        var end = revisions.find(waiting.id()).orElseThrow();
        assertThat(end.state()).isIn(RevisionState.PUBLISHED, RevisionState.REJECTED);
        assertThat(revisions
                        .open(waiting.entryId())
                        .orElseThrow()
                        .live()
                        .get("summary_en")
                        .equals("Waiting."))
                .isEqualTo(end.state() == RevisionState.PUBLISHED);
    }

    @Test
    void readTheRevisionOnceAnotherProgramIsThroughWithIt() throws Exception {
        var waiting = save(term(), "Waiting.", Save.Action.REVIEW, WEI);
        var late = new TransactionTemplate(transactions).execute(status -> {
            jdbc.sql("select id from entry where id = :id for update")
                    .param("id", waiting.entryId())
                    .query(Long.class)
                    .single();
            jdbc.sql("update revision set state = 'rejected', open_entry_id = null where id = :id")
                    .param("id", waiting.id())
                    .update();
            var approval = CompletableFuture.supplyAsync(() -> decisions.approve(waiting.id(), LIN));
            assertThatThrownBy(() -> approval.get(300, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
            return approval;
        });

        assertThatThrownBy(late::join).isInstanceOf(CompletionException.class).hasCauseInstanceOf(Refused.class);
        assertThat(revisions.find(waiting.id()).orElseThrow().state()).isEqualTo(RevisionState.REJECTED);
    }

    @Test
    void endWellWhenTheSamePersonDecidesTwice() {
        var waiting = save(term(), "Twice.", Save.Action.REVIEW, WEI);
        decisions.approve(waiting.id(), LIN);

        assertThat(decisions.approve(waiting.id(), LIN).state()).isEqualTo(RevisionState.PUBLISHED);
        assertThatThrownBy(() -> decisions.approve(waiting.id(), ADA)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> decisions.reject(waiting.id(), "Late.", LIN)).isInstanceOf(Refused.class);
    }

    @Test
    void takeBackOnceWhatSomebodyElseHasNotDecidedOn() {
        var asked = save(term(), "Asked.", Save.Action.REVIEW, WEI);
        decisions.askForChanges(asked.id(), "Why?", LIN);
        assertThatThrownBy(() -> decisions.withdraw(asked.id(), WEI)).isInstanceOf(Refused.class);

        var waiting = save(term(), "Waiting.", Save.Action.REVIEW, WEI);
        assertThat(decisions.withdraw(waiting.id(), WEI).state()).isEqualTo(RevisionState.DRAFT);
        assertThat(decisions.withdraw(waiting.id(), WEI).state()).as("twice").isEqualTo(RevisionState.DRAFT);
        assertThatThrownBy(() -> decisions.withdraw(waiting.id(), LIN)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> decisions.askForChanges(waiting.id(), "Why?", LIN))
                .isInstanceOf(Refused.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void publishWhatIsDueThoughOneOfThemRestsOnADeletedSource(int bad) {
        var source = source();
        var waiting = new ArrayList<Revision>();
        for (var i = 0; i < 3; i++) {
            var opened = term();
            var typed = opened.typed().with("summary_en", "Scheduled.");
            waiting.add(schedule(opened, i == bad ? restingOn(typed, source) : typed, i));
        }
        bin.delete(source.id(), "", LIN);
        due(waiting);
        schedule.publishDue();

        for (var i = 0; i < 3; i++) {
            var revision = revisions.find(waiting.get(i).id()).orElseThrow();
            assertThat(revision.state())
                    .as("%s of %s", i, bad)
                    .isEqualTo(i == bad ? RevisionState.DRAFT : RevisionState.PUBLISHED);
        }
        var aside = revisions.find(waiting.get(bad).id()).orElseThrow();
        assertThat(this.aside.inWords(aside.aside(), EntryKind.TERM, Language.EN))
                .singleElement()
                .asString()
                .contains("Claims 1, Source")
                .contains(source.slug());
    }

    @Test
    void setAsideWhatWasScheduledForAnAddressThatIsTaken() {
        var opened = term();
        var slug = "taken-" + COUNT.incrementAndGet();
        var waiting = schedule(opened, opened.typed().with("slug", slug), 1);
        saves.create(EntryKind.TERM, fields(slug), "", WEI);
        due(List.of(waiting));
        schedule.publishDue();
        schedule.publishDue();

        assertThat(revisions.find(waiting.id()).orElseThrow().aside())
                .contains("slug")
                .contains("fault.taken");
        assertThat(jdbc.sql("select count(*) from audit_event where action = 'entry.set-aside' and subject = :subject")
                        .param("subject", opened.subject().address())
                        .query(Integer.class)
                        .single())
                .as("noted once")
                .isEqualTo(1);
        var again = revisions.open(opened.subject().id()).orElseThrow();
        saves.save(save(again, again.typed().with("slug", opened.subject().slug()), Save.Action.PUBLISH), LIN);
        assertThat(revisions.find(waiting.id()).orElseThrow().state()).isEqualTo(RevisionState.REPLACED);
    }

    @Test
    void leaveAScheduleToThoseWhoMaySchedule() {
        var opened = term();
        var waiting = schedule(opened, opened.typed().with("summary_en", "Later."), 1);

        assertThatThrownBy(() -> decisions.withdraw(waiting.id(), WEI)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> decisions.discard(waiting.id(), WEI)).isInstanceOf(AccessDeniedException.class);
        assertThat(decisions.withdraw(waiting.id(), ADA).state()).isEqualTo(RevisionState.DRAFT);
    }

    @Test
    void knowAnAuthorByTheAccountAndNotByTheName() {
        var draft = save(term(), "Wei's.", Save.Action.DRAFT, WEI);
        var renamed = new Editor(MEI.id(), MEI.username(), WEI.name(), Role.EDITOR);
        var weiRenamed = new Editor(WEI.id(), WEI.username(), "Wei Newname", Role.EDITOR);

        assertThatThrownBy(() -> decisions.discard(draft.id(), renamed)).isInstanceOf(AccessDeniedException.class);
        assertThat(decisions.discard(draft.id(), weiRenamed).state()).isEqualTo(RevisionState.DISCARDED);
        var other = save(term(), "Mei's.", Save.Action.DRAFT, renamed);
        assertThat(other.author()).isEqualTo("Wei Nine (mei902)");
    }

    @Test
    void askForAWordWhereSomebodyElsesWorkIsRejected() {
        var draft = save(term(), "Fine work.", Save.Action.REVIEW, WEI);

        assertThatThrownBy(() -> decisions.reject(draft.id(), " ", LIN))
                .isInstanceOfSatisfying(
                        InvalidRecord.class,
                        faulty -> assertThat(faulty.faults())
                                .extracting(FieldError::path)
                                .containsExactly("comment"));
        decisions.reject(draft.id(), "No source.", LIN);
        assertThatThrownBy(() -> decisions.takeUp(draft.id(), MEI)).isInstanceOf(AccessDeniedException.class);
        var again = decisions.takeUp(draft.id(), WEI);
        assertThat(again.state()).isEqualTo(RevisionState.DRAFT);
        assertThat(revisions.content(again).get("summary_en")).isEqualTo("Fine work.");
        assertThat(decisions.takeUp(draft.id(), WEI).id()).as("twice").isEqualTo(again.id());
    }

    @Test
    void takeUpWorkOnTopOfWhatWasPublishedSince() {
        var opened = term();
        var draft = save(opened, "Fine work.", Save.Action.DRAFT, WEI);
        decisions.discard(draft.id(), WEI);
        var now = revisions.open(opened.subject().id()).orElseThrow();
        saves.save(save(now, now.typed().with("note_en", "Newer."), Save.Action.PUBLISH), LIN);

        var typed = revisions.content(decisions.takeUp(draft.id(), WEI));
        assertThat(typed.get("summary_en")).isEqualTo("Fine work.");
        assertThat(typed.get("note_en")).isEqualTo("Newer.");
    }

    @Test
    void addWhatIsTakenUpToTheDraftThatIsOpen() {
        var opened = term();
        var rejected = save(opened, "Fine work.", Save.Action.REVIEW, WEI);
        decisions.reject(rejected.id(), "No source.", LIN);
        var now = reopened(opened);
        var open = saves.save(save(now, now.typed().with("note_en", "Meanwhile."), Save.Action.DRAFT), MEI);

        var again = decisions.takeUp(rejected.id(), WEI);
        var typed = revisions.content(again);
        assertThat(typed.get("summary_en")).isEqualTo("Fine work.");
        assertThat(typed.get("note_en")).isEqualTo("Meanwhile.");
        assertThat(again.authors()).contains("Wei Nine", "Mei Nine");
        assertThat(revisions.find(open.id()).orElseThrow().state()).isNotEqualTo(RevisionState.DRAFT);
    }

    @Test
    void askWhereTheOpenDraftChangesTheSameAsWhatIsTakenUp() {
        var opened = term();
        var rejected = save(opened, "Fine work.", Save.Action.REVIEW, WEI);
        decisions.reject(rejected.id(), "No source.", LIN);
        var open = save(reopened(opened), "Other work.", Save.Action.DRAFT, WEI);

        assertThatThrownBy(() -> decisions.takeUp(rejected.id(), WEI)).isInstanceOfSatisfying(Conflict.class, both -> {
            assertThat(both.collisions()).singleElement().satisfies(one -> {
                assertThat(one.mine()).isEqualTo("Fine work.");
                assertThat(one.theirs()).isEqualTo("Other work.");
            });
            assertThat(both.present().open()).isNotNull();
        });
        assertThat(revisions.content(revisions.find(open.id()).orElseThrow()).get("summary_en"))
                .isEqualTo("Other work.");
    }

    @Test
    void takeNothingUpIntoADraftThatWaitsForReview() {
        var opened = term();
        var rejected = save(opened, "Fine work.", Save.Action.REVIEW, WEI);
        decisions.reject(rejected.id(), "No source.", LIN);
        save(reopened(opened), "Other work.", Save.Action.REVIEW, WEI);
        assertThatThrownBy(() -> decisions.takeUp(rejected.id(), WEI))
                .isInstanceOf(Refused.class)
                .hasMessage("revision.open");
    }

    @Test
    void letAnAuthorRemoveWhatWasNeverPublished() {
        var own = saves.create(EntryKind.TERM, fields("own-" + COUNT.incrementAndGet()), "", WEI);
        assertThatThrownBy(() -> bin.delete(own, "", MEI)).isInstanceOf(AccessDeniedException.class);
        bin.delete(own, "", WEI);
        assertThat(revisions.subject(own).orElseThrow().binned()).isTrue();
        bin.recover(own, WEI);
        assertThat(revisions.open(own).orElseThrow().typed().get("summary_en")).isEqualTo("A summary.");

        var published = term();
        assertThatThrownBy(() -> bin.delete(published.subject().id(), "", WEI))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void keepSavesOfOneAuthorInOneDraftUntilSomebodyDecides() {
        var opened = term();
        var first = save(opened, "One.", Save.Action.DRAFT, WEI);
        var second = save(reopened(opened), "Two.", Save.Action.DRAFT, WEI);
        assertThat(second.id()).isEqualTo(first.id());
        assertThat(reopened(opened).typed().get("summary_en")).isEqualTo("Two.");

        var third = save(reopened(opened), "Three.", Save.Action.DRAFT, MEI);
        assertThat(third.id()).isNotEqualTo(first.id());
        assertThat(third.authors()).isEqualTo("Mei Nine, Wei Nine");
        var sent = save(reopened(opened), "Four.", Save.Action.REVIEW, MEI);
        decisions.askForChanges(sent.id(), "More.", LIN);
        assertThat(save(reopened(opened), "Five.", Save.Action.DRAFT, MEI).id()).isNotEqualTo(sent.id());

        var old = reopened(opened);
        jdbc.sql("update revision set created_at = :before where id = :id")
                .param("before", OffsetDateTime.now(clock).minusMinutes(11))
                .param("id", old.open().id())
                .update();
        assertThat(save(old, "Six.", Save.Action.DRAFT, MEI).id())
                .isNotEqualTo(old.open().id());
    }

    @Test
    void publishSomebodyElsesDraftOnlyKnowingly() {
        var opened = term();
        save(opened, "Wei's unfinished words.", Save.Action.DRAFT, WEI);
        var form = reopened(opened);
        var typo = form.typed().with("note_en", "A typo.");

        assertThatThrownBy(() -> saves.save(save(form, typo, Save.Action.PUBLISH), LIN))
                .isInstanceOfSatisfying(
                        InvalidRecord.class,
                        faulty -> assertThat(faulty.faults())
                                .extracting(FieldError::path)
                                .containsExactly("including"));
        var published = saves.save(
                new Save(
                        form.subject().id(),
                        form.token(),
                        typo,
                        "Both",
                        false,
                        Save.Action.PUBLISH,
                        null,
                        false,
                        true,
                        false,
                        form.carried(),
                        false),
                LIN);
        assertThat(published.authors()).isEqualTo("Lin Nine, Wei Nine");
    }

    @Test
    void publishBesideADraftThatStaysOpen() {
        var opened = term();
        save(opened, "Wei's unfinished words.", Save.Action.DRAFT, WEI);
        var form = reopened(opened);
        var published = saves.save(
                new Save(
                        form.subject().id(),
                        form.token(),
                        form.live().with("note_en", "A typo."),
                        "Typo",
                        false,
                        Save.Action.PUBLISH,
                        null,
                        false,
                        true,
                        true,
                        "",
                        false),
                LIN);

        assertThat(published.authors()).isEqualTo("Lin Nine");
        var after = reopened(opened);
        assertThat(after.live().get("note_en")).isEqualTo("A typo.");
        assertThat(after.live().get("summary_en")).isEqualTo("A summary.");
        assertThat(after.open().author()).isEqualTo("Wei Nine");
        assertThat(after.typed().get("note_en")).isEqualTo("A typo.");
        assertThat(after.typed().get("summary_en")).isEqualTo("Wei's unfinished words.");
        assertThat(decisions.approve(after.open().id(), LIN).state()).isEqualTo(RevisionState.PUBLISHED);
    }

    @Test
    void saveADraftOverAScheduleAsWasChosen() {
        var opened = term();
        schedule(opened, opened.typed().with("summary_en", "Later."), 1);
        var form = reopened(opened);
        var kept = saves.submit(keeping(form, "A word.", true), LIN);
        assertThat(kept.revision().state()).isEqualTo(RevisionState.SCHEDULED);
        assertThat(kept.kept()).isNotNull();

        var dropped = saves.submit(keeping(reopened(opened), "Another word.", true), WEI);
        assertThat(dropped.revision().state()).isEqualTo(RevisionState.DRAFT);
        assertThat(dropped.unscheduled()).isNotNull();
    }

    @Test
    void sayWhatSendingForReviewTakesOutOfTheSchedule() {
        var opened = term();
        schedule(opened, opened.typed().with("summary_en", "Later."), 1);
        var form = reopened(opened);
        var sent = saves.submit(save(form, form.typed().with("note_en", "A word."), Save.Action.REVIEW), WEI);

        assertThat(sent.revision().state()).isEqualTo(RevisionState.IN_REVIEW);
        assertThat(sent.unscheduled()).isNotNull();
        assertThat(jdbc.sql("select count(*) from audit_event where action = 'entry.unschedule' and subject = :subject")
                        .param("subject", opened.subject().address())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void publishAMinorEditBesideAScheduleOrKnowinglyInsteadOfIt() {
        var opened = term();
        var waiting = schedule(opened, opened.typed().with("summary_en", "Later."), 1);
        var form = reopened(opened);
        assertThatThrownBy(() -> saves.submit(minor(form, form.typed(), false, ""), LIN))
                .isInstanceOfSatisfying(
                        InvalidRecord.class,
                        faulty -> assertThat(faulty.faults())
                                .extracting(FieldError::path)
                                .containsExactly("including"));

        var beside = saves.submit(minor(form, form.live(), true, ""), LIN);
        assertThat(beside.revision().state()).isEqualTo(RevisionState.PUBLISHED);
        assertThat(reopened(opened).live().get("summary_en")).isEqualTo("A summary.");
        assertThat(reopened(opened).live().get("note_en")).isEqualTo("A typo.");
        var still = reopened(opened).open();
        assertThat(still.state()).isEqualTo(RevisionState.SCHEDULED);
        assertThat(still.publishAt()).isEqualTo(waiting.publishAt());

        var again = reopened(opened);
        saves.submit(minor(again, again.typed(), false, again.carried()), LIN);
        assertThat(reopened(opened).live().get("summary_en")).isEqualTo("Later.");
        assertThat(reopened(opened).open()).isNull();
    }

    @Test
    void takeNothingOutOfTheBinThatRestsOnNothing() {
        var source = source();
        var opened = term();
        var id = opened.subject().id();
        saves.save(save(opened, restingOn(opened.typed(), source), Save.Action.PUBLISH), LIN);
        bin.delete(id, "", LIN);
        bin.delete(source.id(), "", LIN);
        assertThatThrownBy(() -> bin.recover(id, LIN)).isInstanceOf(InvalidRecord.class);

        bin.purge(source.id(), ADA);
        assertThatThrownBy(() -> bin.recover(id, LIN)).isInstanceOf(InvalidRecord.class);
        bin.recoverAsDraft(id, LIN);
        var draft = revisions.open(id).orElseThrow();
        assertThat(draft.subject().status()).isEqualTo("draft");
        assertThat(draft.open().aside()).contains("claims.0.source").contains(source.slug());
    }

    @Test
    void restoreNothingThatRestsOnNothingAndKeepsWhatIsOpen() {
        var source = source();
        var opened = term();
        var rested = saves.save(save(opened, restingOn(opened.typed(), source), Save.Action.PUBLISH), LIN);
        var now = reopened(opened);
        saves.save(save(now, now.typed().with("claims", List.of()), Save.Action.PUBLISH), LIN);
        bin.delete(source.id(), "", LIN);
        assertThatThrownBy(() -> restorations.restore(rested.id(), "why", LIN)).isInstanceOf(InvalidRecord.class);
        var lacking = restorations.restoreAsDraft(rested.id(), "why", LIN);
        assertThat(lacking.aside()).contains(source.slug());
        decisions.discard(lacking.id(), LIN);

        var draft = save(reopened(opened), "Open work.", Save.Action.DRAFT, WEI);
        restorations.restore(
                revisions.numbered(opened.subject().id(), 1).orElseThrow().id(), "why", LIN);
        assertThat(reopened(opened).typed().get("summary_en")).isEqualTo("Open work.");
        assertThat(reopened(opened).open().by()).isEqualTo(draft.by());
    }

    @Test
    void takeNothingBackThatRestsOnNothing() {
        var source = source();
        var opened = term();
        saves.save(save(opened, restingOn(opened.typed(), source), Save.Action.PUBLISH), LIN);
        var now = reopened(opened);
        var removed = saves.save(save(now, now.typed().with("claims", List.of()), Save.Action.PUBLISH), LIN);
        var later = reopened(opened);
        saves.save(save(later, later.typed().with("name_sv", "Senare"), Save.Action.PUBLISH), LIN);
        bin.delete(source.id(), "", LIN);

        assertThatThrownBy(() -> restorations.revert(removed.id(), "why", LIN)).isInstanceOf(InvalidRecord.class);
        var lacking = restorations.revertAsDraft(removed.id(), "why", LIN);
        assertThat(lacking.aside()).contains(source.slug());
        assertThat(reopened(opened).typed().rows("claims")).hasSize(1);
        assertThat(reopened(opened).typed().get("name_sv")).isEqualTo("Senare");
        decisions.discard(lacking.id(), LIN);
    }

    @Test
    void nameWhatWaitsAndRestsOnWhatIsToBeDeleted() {
        var source = source();
        var opened = term();
        schedule(opened, restingOn(opened.typed(), source), 1);

        assertThat(referrers.of(source).waiting())
                .singleElement()
                .satisfies(waiting -> assertThat(waiting.entry()).isEqualTo(opened.subject()));
    }

    private static Void counted(AtomicInteger refused, Runnable decision) {
        try {
            decision.run();
        } catch (Refused late) {
            refused.incrementAndGet();
        }
        return null;
    }

    /** A published term, as a form opens it. */
    private EditSession term() {
        var id = saves.create(EntryKind.TERM, fields("deciding-" + COUNT.incrementAndGet()), "", LIN);
        var opened = revisions.open(id).orElseThrow();
        saves.save(save(opened, opened.typed(), Save.Action.PUBLISH), LIN);
        return revisions.open(id).orElseThrow();
    }

    private static RecordData fields(String slug) {
        return RecordData.NOTHING
                .with("name_en", "Term " + slug)
                .with("slug", slug)
                .with("summary_en", "A summary.")
                .with("sort_order", "9");
    }

    private DeskEntry source() {
        var slug = "source-" + COUNT.incrementAndGet();
        var id = saves.create(
                EntryKind.SOURCE,
                fields(slug)
                        .with("publisher", "Somebody")
                        .with("source_kind", "media")
                        .with("language", "en"),
                "",
                LIN);
        var opened = revisions.open(id).orElseThrow();
        saves.save(save(opened, opened.typed(), Save.Action.PUBLISH), LIN);
        return revisions.subject(id).orElseThrow();
    }

    private static RecordData restingOn(RecordData typed, DeskEntry source) {
        var words = "It rests on " + source.slug() + ".";
        return typed.with(
                "claims",
                List.of(RecordData.NOTHING
                        .with("text_en", words)
                        .with("text_sv", words)
                        .with("source", source.slug())
                        .with("state", "unverified")));
    }

    private EditSession reopened(EditSession opened) {
        return revisions.open(opened.subject().id()).orElseThrow();
    }

    private Revision save(EditSession opened, String summary, Save.Action wish, Editor editor) {
        return saves.save(save(opened, opened.typed().with("summary_en", summary), wish), editor);
    }

    private static Save save(EditSession opened, RecordData typed, Save.Action wish) {
        return new Save(opened.subject().id(), opened.token(), typed, "why", false, wish, null, false);
    }

    private static Save keeping(EditSession form, String note, boolean keeping) {
        return new Save(
                form.subject().id(),
                form.token(),
                form.typed().with("note_en", note),
                "",
                false,
                Save.Action.DRAFT,
                null,
                false,
                true,
                false,
                "",
                keeping);
    }

    private static Save minor(EditSession form, RecordData typed, boolean fromLive, String including) {
        return new Save(
                form.subject().id(),
                form.token(),
                typed.with("note_en", "A typo."),
                "typo",
                true,
                Save.Action.PUBLISH,
                null,
                false,
                true,
                fromLive,
                including,
                false);
    }

    private Revision schedule(EditSession opened, RecordData typed, int hours) {
        return saves.save(
                new Save(
                        opened.subject().id(),
                        opened.token(),
                        typed,
                        "later",
                        false,
                        Save.Action.SCHEDULE,
                        OffsetDateTime.now(clock).plusHours(1 + hours),
                        false),
                LIN);
    }

    private void due(List<Revision> waiting) {
        waiting.forEach(revision -> jdbc.sql("update revision set publish_at = :past where id = :id")
                .param("past", OffsetDateTime.now(clock).minusMinutes(10 - revision.number()))
                .param("id", revision.id())
                .update());
    }
}
