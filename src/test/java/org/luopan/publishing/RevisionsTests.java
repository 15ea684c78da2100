package org.luopan.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.luopan.WritingTest;
import org.luopan.account.Editor;
import org.luopan.account.Role;
import org.luopan.content.ContentVersion;
import org.luopan.entry.EntryKind;
import org.luopan.record.FieldError;
import org.luopan.record.RecordData;
import org.luopan.recordstore.RecordCheck;
import org.luopan.revision.EditSession;
import org.luopan.revision.Referrers;
import org.luopan.revision.Refused;
import org.luopan.revision.Revision;
import org.luopan.revision.RevisionState;
import org.luopan.revision.StaleEdit;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@WritingTest
class RevisionsTests {

    private static final Editor WEI = new Editor(1, "wei", "Wei", Role.EDITOR);
    private static final Editor LIN = new Editor(2, "lin", "Lin", Role.PUBLISHER);
    private static final Editor ADA = new Editor(3, "ada", "Ada", Role.ADMIN);

    @Autowired
    private Revisions revisions;

    @Autowired
    private Saves saves;

    @Autowired
    private Decisions decisions;

    @Autowired
    private Restorations restorations;

    @Autowired
    private Schedule schedule;

    @Autowired
    private Bin bin;

    @Autowired
    private Referrers referrers;

    @Autowired
    private ContentVersion contentVersion;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    @AfterEach
    void restoreWhatWasDelivered() {
        for (var slug : List.of("momo", "douban")) {
            RevisionFixtures.restoreDelivered(revisions, restorations, EntryKind.PLATFORM, slug, LIN);
        }
    }

    @Test
    void publishWhatWasTyped() {
        var opened = open("momo");
        var before = contentVersion.stored();
        saves.save(save(opened, opened.typed().with("summary_en", "Another summary."), Save.Action.PUBLISH), LIN);

        assertThat(page("/en/platforms/momo")).contains("Another summary.");
        assertThat(contentVersion.stored()).isGreaterThan(before);
        assertThat(open("momo").typed().get("summary_en")).isEqualTo("Another summary.");
    }

    @Test
    void keepADraftFromReaders() {
        var opened = open("momo");
        var draft =
                saves.save(save(opened, opened.typed().with("summary_en", "Only a draft."), Save.Action.DRAFT), WEI);

        assertThat(page("/en/platforms/momo")).doesNotContain("Only a draft.");
        assertThat(open("momo").typed().get("summary_en")).isEqualTo("Only a draft.");
        decisions.discard(draft.id(), WEI);
    }

    @Test
    void bringANewSourceAlongWithAFigure() {
        var opened = open("momo");
        var figures = new ArrayList<>(opened.typed().rows("figures"));
        figures.add(RecordData.NOTHING
                .with("metric", "mau")
                .with("amount", "12345678")
                .with("unit", "users")
                .with("source", "momo-annual-report")
                .with("as_of", "2026-06")
                .with("confidence", "company-statement"));
        var source = RecordData.NOTHING
                .with("name_en", "Momo annual report")
                .with("slug", "momo-annual-report")
                .with("publisher", "Hello Group")
                .with("source_kind", "company-report")
                .with("language", "en");
        var typed = opened.typed().with("figures", figures).with(RecordCheck.NEW_SOURCES, List.of(source));
        var waiting = saves.save(save(opened, typed, Save.Action.REVIEW), WEI);
        decisions.approve(waiting.id(), LIN);

        assertThat(page("/en/platforms/momo")).contains("12.346").contains("Momo annual report");
        assertThat(page("/en/sources/momo-annual-report")).contains("Hello Group");
        assertThat(open("momo").typed().rows(RecordCheck.NEW_SOURCES)).isEmpty();
    }

    @Test
    void refuseAnImplausibleFigureWithTheReason() {
        var opened = open("momo");
        var typed = opened.typed()
                .withEach(
                        "figures",
                        figure -> figure.get("metric").equals("mau") ? figure.with("amount", "17000000000") : figure);

        assertThatThrownBy(() -> saves.save(save(opened, typed, Save.Action.DRAFT), WEI))
                .isInstanceOfSatisfying(
                        InvalidRecord.class,
                        faulty -> assertThat(faulty.faults())
                                .extracting(FieldError::message)
                                .containsOnly("fault.implausible.max"));
    }

    @Test
    void refuseASaveOnTopOfSomebodyElses() {
        var first = open("momo");
        var second = open("momo");
        var draft = saves.save(save(first, first.typed().with("summary_en", "First."), Save.Action.DRAFT), WEI);

        assertThatThrownBy(() ->
                        saves.save(save(second, second.typed().with("summary_en", "Second."), Save.Action.DRAFT), LIN))
                .isInstanceOf(StaleEdit.class);
        decisions.discard(draft.id(), LIN);
    }

    @Test
    void takeNoRowFromAnotherEntryAndNoIdToCome() {
        var opened = open("momo");
        var routes = new ArrayList<RecordData>();
        opened.typed().rows("routes").forEach(route -> routes.add(route.with(RecordData.ID, "999999")));
        opened.typed()
                .rows("routes")
                .forEach(route -> routes.add(route.with(RecordData.ID, "1").with("slug", "another")));
        saves.save(save(opened, opened.typed().with("routes", routes), Save.Action.PUBLISH), LIN);

        var saved = open("momo").typed().rows("routes");
        assertThat(saved).hasSize(routes.size());
        assertThat(saved)
                .extracting(route -> Integer.valueOf(route.get(RecordData.ID)))
                .allMatch(id -> id > 1 && id < 9999);
        assertThat(page("/en/platforms/wechat")).isNotEmpty();
    }

    @Test
    void letOnlyPublishersPublish() {
        var opened = open("momo");
        assertThatThrownBy(() -> saves.save(save(opened, opened.typed(), Save.Action.PUBLISH), WEI))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void restoreTheStateBefore() {
        var before = open("douban").typed();
        var opened = open("douban");
        saves.save(
                save(
                        opened,
                        opened.typed().with("summary_en", "Changed.").with("figures", List.of()),
                        Save.Action.PUBLISH),
                LIN);
        assertThat(open("douban").typed()).isNotEqualTo(before);

        restorations.restore(
                revisions.numbered(opened.subject().id(), 1).orElseThrow().id(), "", LIN);
        assertThat(open("douban").typed()).isEqualTo(before);
    }

    @Test
    void leadFromAnOldAddressToTheNewOne() {
        var opened = open("momo");
        saves.save(save(opened, opened.typed().with("slug", "hello-momo"), Save.Action.PUBLISH), LIN);

        assertThat(mvc.get().uri("/en/platforms/momo").exchange())
                .hasStatus(301)
                .hasHeader("Location", "/en/platforms/hello-momo");
        assertThat(mvc.get().uri("/sv/platforms/momo.json?x=y").exchange())
                .hasStatus(301)
                .hasHeader("Location", "/sv/platforms/hello-momo.json?x=y");
        var renamed = revisions.open(opened.subject().id()).orElseThrow();
        saves.save(save(renamed, renamed.typed().with("slug", "momo"), Save.Action.PUBLISH), LIN);
        assertThat(mvc.get().uri("/en/platforms/hello-momo").exchange()).hasStatus(301);
        assertThat(mvc.get().uri("/en/platforms/momo").exchange()).hasStatusOk();
    }

    @Test
    void publishByThemselvesWhenTheirTimeHasCome() {
        var opened = open("momo");
        var typed = opened.typed().with("summary_en", "Published by itself.");
        var at = OffsetDateTime.now(clock).plusHours(1);
        var waiting = saves.save(
                new Save(opened.subject().id(), opened.token(), typed, "later", false, Save.Action.SCHEDULE, at, false),
                LIN);
        assertThat(waiting.state()).isEqualTo(RevisionState.SCHEDULED);
        schedule.publishDue();
        assertThat(page("/en/platforms/momo")).doesNotContain("Published by itself.");

        jdbc.sql("update revision set publish_at = :past where id = :id")
                .param("past", OffsetDateTime.now(clock).minusMinutes(1))
                .param("id", waiting.id())
                .update();
        schedule.publishDue();
        assertThat(page("/en/platforms/momo")).contains("Published by itself.");
        assertThat(revisions.find(waiting.id()).orElseThrow().state()).isEqualTo(RevisionState.PUBLISHED);
    }

    @Test
    void refuseATimeThatHasPassed() {
        var opened = open("momo");
        var past = OffsetDateTime.now(clock).minusHours(1);
        assertThatThrownBy(() -> saves.save(
                        new Save(
                                opened.subject().id(),
                                opened.token(),
                                opened.typed(),
                                "x",
                                false,
                                Save.Action.SCHEDULE,
                                past,
                                false),
                        LIN))
                .isInstanceOf(InvalidRecord.class);
    }

    @Test
    void goBackToTheirAuthorWithAComment() {
        var opened = open("momo");
        var waiting =
                saves.save(save(opened, opened.typed().with("summary_en", "To be improved."), Save.Action.REVIEW), WEI);
        assertThatThrownBy(() -> decisions.askForChanges(waiting.id(), " ", LIN))
                .isInstanceOf(InvalidRecord.class);
        decisions.askForChanges(waiting.id(), "Please name the year.", LIN);

        var draft = open("momo").open();
        assertThat(draft).isNotNull();
        assertThat(draft.state()).isEqualTo(RevisionState.DRAFT);
        assertThat(draft.decision()).isEqualTo("Please name the year.");
        decisions.discard(draft.id(), LIN);
        assertThat(open("momo").open()).isNull();
    }

    @Test
    void standAmongTheLatestChangesWithMinorOnesFolded() {
        for (var words : List.of("One.", "Two.", "Three.")) {
            var opened = open("momo");
            saves.save(
                    new Save(
                            opened.subject().id(),
                            opened.token(),
                            opened.typed().with("note_en", words),
                            "a comma",
                            true,
                            Save.Action.PUBLISH,
                            null,
                            false),
                    LIN);
        }
        assertThat(page("/en/changes")).contains("platform/momo").contains("a comma");
        assertThat(page("/en/changes?kind=platform")).contains("platform/momo");
        assertThat(page("/en/changes?kind=city")).doesNotContain("platform/momo");
        assertThat(page("/en/platforms/momo/history")).contains("3 minor edits");
    }

    @Test
    void moveAnEntryToTheBinAndBack() {
        var opened = open("douban");
        bin.delete(opened.subject().id(), "gone", LIN);
        assertThat(mvc.get().uri("/en/platforms/douban").exchange()).hasStatus(410);
        assertThat(mvc.get().uri("/en/platforms/douban.csv").exchange()).hasStatus(410);
        assertThat(page("/en/platforms")).doesNotContain("platform/douban");
        assertThat(page("/en")).doesNotContain("platform/douban");

        bin.recover(opened.subject().id(), LIN);
        assertThat(open("douban").typed()).isEqualTo(opened.typed());
        assertThat(page("/en/platforms")).contains("platform/douban");
    }

    @Test
    void keepASourceThatOthersRestOn() {
        var subject = revisions.subject(EntryKind.SOURCE, "tenba-2021").orElseThrow();
        assertThat(referrers.of(subject).resting().first()).isNotEmpty();
        assertThatThrownBy(() -> bin.delete(subject.id(), "", ADA)).isInstanceOf(Refused.class);
    }

    @Test
    void endInOneHistoryWhenAHundredWriteAtOnce() throws Exception {
        var id = open("momo").subject().id();
        var published = new AtomicInteger();
        var tasks = new ArrayList<Callable<Void>>();
        for (var i = 0; i < 100; i++) {
            var words = "Written by " + i + ".";
            tasks.add(() -> {
                while (true) {
                    try {
                        var opened = revisions.open(id).orElseThrow();
                        saves.save(save(opened, opened.typed().with("note_en", words), Save.Action.PUBLISH), LIN);
                        published.incrementAndGet();
                        return null;
                    } catch (StaleEdit stale) {
                        Thread.onSpinWait();
                    }
                }
            });
        }
        var before = revisions.history(id, false).size();
        try (var pool = new Pool()) {
            for (var done : pool.threads.invokeAll(tasks)) {
                done.get();
            }
        }
        var history = revisions.history(id, true);
        assertThat(published).hasValue(100);
        assertThat(history).extracting(Revision::number).doesNotHaveDuplicates();
        assertThat(revisions.history(id, false).size()).isBetween(before + 100, before + 101);
        assertThat(revisions.content(revisions.history(id, false).get(0)))
                .isEqualTo(open("momo").typed());
    }

    private EditSession open(String slug) {
        return revisions
                .open(revisions.subject(EntryKind.PLATFORM, slug).orElseThrow().id())
                .orElseThrow();
    }

    private static Save save(EditSession opened, RecordData typed, Save.Action wish) {
        return new Save(opened.subject().id(), opened.token(), typed, "why", false, wish, null, false);
    }

    private String page(String uri) {
        return mvc.get().uri(uri).exchange().getResponse().getErrorMessage() == null ? body(uri) : "";
    }

    private String body(String uri) {
        try {
            return mvc.get().uri(uri).exchange().getResponse().getContentAsString();
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class Pool implements AutoCloseable {

        private final java.util.concurrent.ExecutorService threads = Executors.newFixedThreadPool(8);

        @Override
        public void close() {
            threads.shutdownNow();
        }
    }
}
