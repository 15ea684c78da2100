package org.luopan.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.luopan.account.EditorFixtures.admin;
import static org.luopan.account.EditorFixtures.editor;
import static org.luopan.account.EditorFixtures.publisher;
import static org.luopan.account.EditorFixtures.somebody;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.UnsupportedEncodingException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.luopan.SentForm;
import org.luopan.WritingTest;
import org.luopan.account.Editor;
import org.luopan.account.Role;
import org.luopan.entry.EntryKind;
import org.luopan.publishing.RevisionFixtures;
import org.luopan.publishing.Revisions;
import org.luopan.publishing.Save;
import org.luopan.publishing.Saves;
import org.luopan.publishing.ScheduleFixtures;
import org.luopan.record.RecordData;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** What happens to editors' work that is done at the same time, twice, or in vain. */
@WritingTest
class WorkKeptTests {

    private static final AtomicInteger COUNT = new AtomicInteger();

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Revisions revisions;

    @Autowired
    private Saves saves;

    @Autowired
    private ApplicationContext program;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    @AfterEach
    void leaveNothingOpen() {
        RevisionFixtures.closeDrafts(jdbc);
    }

    @Test
    void mergesWhatDoesNotCollideAndSaysWhoseItWas() throws Exception {
        var form = term();
        var mine = fields(form, publisher());
        var theirs = fields(form, editor());
        theirs.put("summary_en", "Edith's summary.");
        mine.put("note_en", "Paul's note.");
        assertThat(post(form, theirs, editor())).hasStatus(303);
        var saved = post(form, mine, publisher());

        assertThat(saved).hasStatus(303);
        assertThat(notice(saved))
                .startsWith("Draft saved.")
                .contains("Edith Editor")
                .contains("Summary");
        assertThat(fields(form, publisher()))
                .containsEntry("summary_en", "Edith's summary.")
                .containsEntry("note_en", "Paul's note.");
    }

    /** No form of this program sends such a row. */
    @ParameterizedTest
    @ValueSource(strings = {"null", "[]", "{", "{\"title_en\":1}"})
    void refusesAHiddenRowThatCannotBeRead(String row) throws Exception {
        var form = term();
        var typed = fields(form, editor());
        typed.put("tab", "links");
        typed.put("sources.0.kept", row);
        assertThat(post(form, typed, editor())).hasStatus(400);
    }

    @Test
    void asksOnlyForWhatCollidesWithMineChosenAndKeepsTheAction() throws Exception {
        var form = term();
        var mine = fields(form, publisher());
        var theirs = fields(form, editor());
        theirs.put("summary_en", "Edith's summary.");
        theirs.put("found_by", "edith");
        mine.put("summary_en", "Paul's summary.");
        mine.put("note_en", "Paul's note.");
        mine.put("note", "Both of us");
        mine.put("do", "review");
        assertThat(post(form, theirs, editor())).hasStatus(303);
        var asked = post(form, mine, publisher());

        assertThat(asked).hasStatus(409);
        var page = page(asked);
        assertThat(page.select("[data-collision]").eachAttr("data-collision")).containsExactly("summary_en");
        assertThat(page.select("[data-collision]").text())
                .contains("A summary.")
                .contains("Edith's summary.")
                .contains("Paul's summary.");
        var choices = formOf(page, "form[action$=/merge]");
        assertThat(choices).containsEntry("take:summary_en", "mine").containsEntry("note", "Both of us");
        choices.put("do", page.select("button[name=do]").val());

        // Another editor saves the same thing again in between, so the question comes again.
        var third = fields(form, editor());
        third.put("summary_en", "Edith's second summary.");
        assertThat(post(form, third, editor())).hasStatus(303);
        var again = post(form + "/merge", choices, publisher());
        assertThat(again).hasStatus(409);
        assertThat(page(again).select("[data-collision]").text()).contains("Edith's second summary.");
        choices = formOf(page(again), "form[action$=/merge]");
        choices.put("do", "review");
        assertThat(post(form + "/merge", choices, publisher())).hasStatus(303);

        var open = revisions.open(id(form)).orElseThrow();
        assertThat(open.open().state().code()).isEqualTo("in-review");
        assertThat(open.typed().get("summary_en")).isEqualTo("Paul's summary.");
        assertThat(open.typed().get("note_en")).isEqualTo("Paul's note.");
        assertThat(open.typed().get("found_by")).isEqualTo("edith");
    }

    @Test
    void callsOnesOwnEarlierSaveOnesOwn() throws Exception {
        var form = term();
        var first = fields(form, editor());
        var second = new LinkedHashMap<>(first);
        first.put("summary_en", "In one tab.");
        second.put("summary_en", "In the other.");
        assertThat(post(form, first, editor())).hasStatus(303);
        var asked = post(form, second, editor());

        assertThat(asked).hasStatus(409);
        assertThat(page(asked).text()).contains("You saved this in another tab").doesNotContain("Somebody else");
        var choices = formOf(page(asked), "form[action$=/merge]");
        choices.put("take:summary_en", "theirs");
        choices.put("do", "draft");
        assertThat(post(form + "/merge", choices, editor())).hasStatus(303);
        assertThat(fields(form, editor())).containsEntry("summary_en", "In one tab.");
    }

    @Test
    void endsWhereTheFirstTimeEndedWhenAFormIsSentTwice() throws Exception {
        for (var action : new String[] {"draft", "review", "publish"}) {
            var form = term();
            var typed = fields(form, publisher());
            typed.put("summary_en", "Sent twice.");
            typed.put("note", "twice");
            typed.put("do", action);
            var first = post(form, typed, publisher());
            var count = revisions.history(id(form), true).size();
            var second = post(form, typed, publisher());

            assertThat(second).as(action).hasStatus(303);
            assertThat(second.getResponse().getHeader("Location"))
                    .isEqualTo(first.getResponse().getHeader("Location"));
            assertThat(revisions.history(id(form), true)).as(action).hasSize(count);
        }
    }

    @Test
    void endsAlikeWhenAFormIsSentTwiceAtTheSameTime() throws Exception {
        for (var action : new String[] {"draft", "review", "publish"}) {
            var form = term();
            var typed = fields(form, publisher());
            typed.put("summary_en", "Sent twice at once.");
            typed.put("note", "at once");
            typed.put("do", action);
            var count = revisions.history(id(form), true).size();
            var answers = atOnce(() -> post(form, typed, publisher()), () -> post(form, typed, publisher()));

            assertThat(answers)
                    .as(action)
                    .allSatisfy(answer -> assertThat(answer)
                            .hasStatus(303)
                            .hasHeader("Location", answers.get(0).getResponse().getHeader("Location")));
            assertThat(revisions.history(id(form), true)).as(action).hasSize(count + 1);
        }
    }

    @Test
    void carriesOverOnWhatTheOtherOfTwoAtTheSameTimeSaved() throws Exception {
        var form = term();
        var mine = fields(form, publisher());
        var theirs = fields(form, editor());
        mine.put("summary_en", "Paul's summary.");
        theirs.put("summary_en", "Edith's summary.");
        var answers = atOnce(() -> post(form, mine, publisher()), () -> post(form, theirs, editor()));

        assertThat(answers)
                .extracting(MvcTestResult::getResponse)
                .extracting(response -> response.getStatus())
                .containsExactlyInAnyOrder(303, 409);
        var paulWaits = answers.get(0).getResponse().getStatus() == 409;
        var asked = page(answers.get(paulWaits ? 0 : 1));
        assertThat(asked.select("[data-collision]").text()).contains("Edith's summary.", "Paul's summary.");
        var choices = formOf(asked, "form[action$=/merge]");
        choices.put("do", "draft");
        assertThat(post(form + "/merge", choices, paulWaits ? publisher() : editor()))
                .hasStatus(303);
        assertThat(fields(form, publisher()))
                .containsEntry("summary_en", paulWaits ? "Paul's summary." : "Edith's summary.");
    }

    @Test
    void createsOneEntryWhenTheFormIsSentTwice() throws Exception {
        var slug = "made-twice-" + COUNT.incrementAndGet();
        var typed =
                Map.of("name_en", "Made twice", "slug", slug, "summary_en", "Once.", "sort_order", "9", "do", "draft");
        var first = post("/admin/entries/glossary/new", typed, editor());
        var second = post("/admin/entries/glossary/new", typed, editor());

        assertThat(first).hasStatus(303);
        assertThat(second).hasStatus(303);
        assertThat(second.getResponse().getHeader("Location"))
                .isEqualTo(first.getResponse().getHeader("Location"));
        assertThat(post("/admin/entries/glossary/new", typed, publisher()))
                .as("somebody else")
                .hasStatus(422);
    }

    @Test
    void tellsAnAuthorWhyWorkWasRejectedAndLetsThemTakeItUp() throws Exception {
        var form = term();
        var typed = fields(form, editor());
        typed.put("summary_en", "Edith's fine work.");
        typed.put("note", "fine");
        typed.put("do", "review");
        var revision = post(form, typed, editor()).getResponse().getHeader("Location");
        assertThat(post(revision + "/rejection", Map.of("comment", " "), publisher()))
                .hasStatus(422);
        assertThat(post(revision + "/rejection", Map.of("comment", "No source."), publisher()))
                .hasStatus(303);

        assertThat(get("/admin", editor()).select("section:has(#mine-heading)").text())
                .contains("Rejected by Paul Publisher")
                .contains("No source.");
        var page = get(revision, editor());
        assertThat(page.text()).contains("Rejected by Paul Publisher").contains("No source.");
        var again = post(page.select("form:has(button:contains(Reopen))").attr("action"), Map.of(), editor());
        assertThat(again).hasStatus(303);
        assertThat(fields(form, editor())).containsEntry("summary_en", "Edith's fine work.");
        assertThat(get("/admin/reports/mine", editor()).text())
                .doesNotContain("Rejected by Paul Publisher: No source.");
    }

    /** Somebody decides on a draft while its author types on. */
    @ParameterizedTest
    @ValueSource(strings = {"rejection", "changes-request", "approval", "discarding"})
    void losesNothingThatIsTypedWhileSomebodyDecides(String decision) throws Exception {
        var form = term();
        var sent = fields(form, editor());
        sent.put("summary_en", "What was sent.");
        sent.put("note", "sent");
        sent.put("do", "review");
        var revision = post(form, sent, editor()).getResponse().getHeader("Location");
        var typed = fields(form, editor());
        typed.put("note_en", "What was typed meanwhile.");
        assertThat(post(revision + "/" + decision, Map.of("comment", "Because."), publisher()))
                .hasStatus(303);

        var saved = post(form, typed, editor());
        assertThat(saved).hasStatus(303);
        assertThat(fields(form, editor())).containsEntry("note_en", "What was typed meanwhile.");
        if (decision.equals("rejection") || decision.equals("discarding")) {
            // What was turned down is no longer in the form, but can be added to the draft that is open.
            var reopening = get(revision, editor())
                    .select("form:has(button:contains(Reopen))")
                    .attr("action");
            assertThat(post(reopening, Map.of(), editor())).hasStatus(303);
        }
        assertThat(fields(form, editor()))
                .containsEntry("note_en", "What was typed meanwhile.")
                .containsEntry("summary_en", "What was sent.");
    }

    @Test
    void losesNothingThatIsTypedWhileSomebodyTakesAVersionBack() throws Exception {
        var form = term();
        var published = fields(form, publisher());
        published.put("summary_en", "A hasty summary.");
        published.put("note", "hasty");
        published.put("do", "publish");
        assertThat(post(form, published, publisher())).hasStatus(303);
        var revision = revisions.history(id(form), true).get(0).id();
        var typed = fields(form, editor());
        typed.put("note_en", "What was typed meanwhile.");
        assertThat(post("/admin/revisions/" + revision + "/reversal", Map.of("note", "too hasty"), publisher()))
                .hasStatus(303);

        assertThat(post(form, typed, editor())).hasStatus(303);
        assertThat(fields(form, editor()))
                .containsEntry("summary_en", "A summary.")
                .containsEntry("note_en", "What was typed meanwhile.");
    }

    @Test
    void losesNothingThatIsTypedWhileSomebodyMovesTheEntryToTheBin() throws Exception {
        var form = term();
        var typed = fields(form, editor());
        typed.put("note_en", "What was typed meanwhile.");
        assertThat(post(form + "/deletion", Map.of(), publisher())).hasStatus(303);

        var saved = post(form, typed, editor());
        assertThat(saved).hasStatus(422);
        assertThat(page(saved).select(".error-summary").text()).contains("is in the bin");
        assertThat(formOf(page(saved), "form.entry-form")).containsEntry("note_en", "What was typed meanwhile.");
    }

    @Test
    void letsAnEditorDiscardTheirOwnDraftFromTheForm() throws Exception {
        var form = term();
        var typed = fields(form, editor());
        typed.put("summary_en", "By accident.");
        post(form, typed, editor());
        var discarding = get(form, editor()).select("form[action$=/discarding]").attr("action");
        assertThat(get(form, other()).select("form[action$=/discarding]")).isEmpty();
        assertThat(post(discarding, Map.of(), other())).hasStatus(403);
        assertThat(post(discarding, Map.of(), editor())).hasStatus(303);

        assertThat(fields(form, editor())).containsEntry("summary_en", "A summary.");
        assertThat(post(discarding, Map.of(), editor())).as("twice").hasStatus(303);
    }

    @Test
    void publishesSomebodyElsesDraftOnlyWhereItIsTicked() throws Exception {
        var form = term();
        var theirs = fields(form, editor());
        theirs.put("summary_en", "Edith's unfinished words.");
        post(form, theirs, editor());
        var page = get(form, publisher());
        assertThat(page.select("#including legend").text())
                .contains("Edith Editor")
                .contains("1 change");
        var typed = formOf(page, "form.entry-form");
        typed.put("note", "typo");
        typed.put("do", "publish");
        assertThat(typed).doesNotContainKey("including");
        var refused = post(form, typed, publisher());
        assertThat(refused).hasStatus(422);
        assertThat(page(refused).select(".error-summary").text()).contains("Edith Editor");

        typed.put("including", page.select("[name=including]").val());
        assertThat(post(form, typed, publisher())).hasStatus(303);
        var slug = revisions.subject(id(form)).orElseThrow().slug();
        assertThat(get("/en/glossary/" + slug + "/history", publisher())
                        .select(".history-state")
                        .first()
                        .text())
                .contains("Paul Publisher")
                .contains("Edith Editor");
    }

    @Test
    void publishesFromWhatIsLiveAndLeavesTheDraftOpen() throws Exception {
        var form = term();
        var theirs = fields(form, editor());
        theirs.put("summary_en", "Edith's unfinished words.");
        post(form, theirs, editor());
        var link = get(form, publisher()).select("a[href*='from=live']").attr("href");
        var page = get(link, publisher());
        var typed = formOf(page, "form.entry-form");
        assertThat(typed).containsEntry("summary_en", "A summary.").containsEntry("from", "live");
        typed.put("note_en", "Corrected.");
        typed.put("note", "typo");
        typed.put("do", "publish");
        assertThat(post(form, typed, publisher())).hasStatus(303);

        var opened = revisions.open(id(form)).orElseThrow();
        assertThat(opened.live().get("summary_en")).isEqualTo("A summary.");
        assertThat(opened.live().get("note_en")).isEqualTo("Corrected.");
        assertThat(opened.typed().get("summary_en")).isEqualTo("Edith's unfinished words.");
        assertThat(opened.open().author()).isEqualTo("Edith Editor");
    }

    @Test
    void saysWhenSomethingIsScheduledAndWhatSavingDoesToIt() throws Exception {
        var form = term();
        var typed = fields(form, publisher());
        typed.put("summary_en", "To come.");
        typed.put("note", "later");
        typed.put(
                "publish_at",
                LocalDateTime.now(clock.withZone(ZoneOffset.UTC)).plusDays(1).toString());
        typed.put("do", "schedule");
        assertThat(post(form, typed, publisher())).hasStatus(303);
        var page = get(form, publisher());
        assertThat(page.select(".notice").text()).contains("will be published on 23 November 2026, 12:00 UTC");
        assertThat(page.select("[name=keep_schedule]").hasAttr("checked")).isTrue();

        var word = fields(form, publisher());
        word.put("note_en", "A word.");
        assertThat(notice(post(form, word, publisher()))).contains("still be published on 23 November 2026, 12:00 UTC");
        assertThat(get(form, editor()).select("form.entry-form").text()).contains("removes it from the schedule");
        var over = fields(form, editor());
        over.put("note_en", "Another word.");
        assertThat(notice(post(form, over, editor()))).contains("no longer scheduled");
        assertThat(get("/admin", publisher())
                        .select("section:has(#mine-heading)")
                        .text())
                .contains("No longer scheduled: Edith Editor");
    }

    @Test
    void keepsAnEditorFromTakingAPublishersScheduleBack() throws Exception {
        var form = term();
        var typed = fields(form, publisher());
        typed.put("note", "later");
        typed.put("publish_at", "2027-01-01T10:00");
        typed.put("do", "schedule");
        assertThat(post(form, typed, publisher())).hasStatus(303);
        var revision = "/admin/revisions/"
                + revisions.open(id(form)).orElseThrow().open().id();

        assertThat(post(revision + "/withdrawal", Map.of(), editor())).hasStatus(403);
        assertThat(post(revision + "/withdrawal", Map.of(), publisher())).hasStatus(303);
        assertThat(post(revision + "/withdrawal", Map.of(), publisher()))
                .as("twice")
                .hasStatus(303);
    }

    @Test
    void showsWhatRestoringWouldChangeAndAsksWhy() throws Exception {
        var form = term();
        var typed = fields(form, publisher());
        typed.put("summary_en", "Newer words.");
        typed.put("note", "newer");
        typed.put("do", "publish");
        post(form, typed, publisher());
        var first = "/admin/revisions/"
                + revisions.numbered(id(form), 1).orElseThrow().id();
        var page = get(first, publisher());
        assertThat(page.select(".compared [data-change=changed] del").text()).contains("Newer words");
        assertThat(page.select(".compared:not(details *) [data-change]")).hasSize(1);
        var refused = post(first + "/restoration", Map.of("note", " "), publisher());
        assertThat(refused).hasStatus(422);
        assertThat(page(refused).select(".error-summary a[href=#note]")).hasSize(1);

        var restored = post(first + "/restoration", Map.of("note", "It was right"), publisher());
        assertThat(restored).hasStatus(303);
        assertThat(restored.getResponse().getHeader("Location")).isNotEqualTo(first);
        assertThat(get(restored.getResponse().getHeader("Location"), publisher())
                        .text())
                .contains("It was right");
        assertThat(fields(form, publisher())).containsEntry("summary_en", "A summary.");
    }

    @Test
    void asksNobodyToDeleteWhatIsInTheBin() throws Exception {
        var form = term();
        assertThat(post(form + "/deletion", Map.of(), publisher())).hasStatus(303);

        assertThat(mvc.get().uri(form + "/deletion").with(publisher()).exchange())
                .hasStatus(303)
                .hasRedirectedUrl(form);
        // An editor who confirms a question from before that gets what they wanted.
        assertThat(post(form + "/deletion", Map.of(), publisher())).hasStatus(303);
    }

    @Test
    void asksBeforeAnythingIsDeletedPermanently() throws Exception {
        var form = term();
        assertThat(post(form + "/deletion", Map.of(), publisher())).hasStatus(303);

        var bin = get("/admin/entries/glossary?status=deleted&sort=updated", admin());
        assertThat(bin.select("form[action$=/purge]")).as("one click").isEmpty();
        assertThat(bin.select("a[href=" + form + "/purge]")).hasSize(1);
        var question = get(form + "/purge", admin());
        assertThat(question.select("main").text()).contains("cannot be undone");
        assertThat(question.select("form[action=" + form + "/purge]")).hasSize(1);
        assertThat(question.select("main a[href^=/admin/entries/glossary]"))
                .as("back")
                .isNotEmpty();
        assertThat(revisions.subject(id(form)).orElseThrow().binned()).isTrue();

        assertThat(mvc.get().uri(form + "/purge").with(publisher()).exchange()).hasStatus(403);
        assertThat(post(form + "/purge", Map.of(), admin())).hasStatus(303);
        assertThat(revisions.subject(id(form))).isEmpty();
        assertThat(mvc.get().uri(form + "/purge").with(admin()).exchange()).hasStatus(404);
    }

    @Test
    void showsNobodyWhoHasLeftTheForm() throws Exception {
        var form = term();
        get(form, editor());
        get(form, admin());
        assertThat(get(form, publisher()).select("#presence").text()).contains("Edith Editor", "Admin");

        assertThat(post(form + "/departure", Map.of(), editor())).hasStatus(204);
        assertThat(get(form, publisher()).select("#presence").text())
                .doesNotContain("Edith")
                .contains("also has");

        jdbc.sql("update entry_presence set seen_at = :then where entry_id = :entry")
                .param("then", OffsetDateTime.now(clock).minusSeconds(150))
                .param("entry", id(form))
                .update();
        assertThat(get(form, editor()).select("#presence").text())
                .as("two minutes of silence")
                .isEmpty();
    }

    @Test
    void saysTheStateOfOneEntryAndWhoElseHasItOpenInWholeSentences() throws Exception {
        var form = term();
        get(form, editor());
        assertThat(get(form, publisher()).select("#presence").text())
                .isEqualTo("Edith Editor also has this form open.");
        assertThat(get(form, admin()).select("#presence").text())
                .isEqualTo("Edith Editor and Paul Publisher also have this form open.");

        var swedish = page(mvc.get()
                .uri(form)
                .header("Accept-Language", "sv")
                .with(publisher())
                .exchange());
        assertThat(swedish.select("h1 .state-badge").text()).isEqualTo("Publicerad");
        assertThat(get("/admin/entries/glossary", publisher())
                        .select("label[for=status]")
                        .text())
                .isEqualTo("State");
    }

    @Test
    void namesWhatIsMissingWhereAnEntryCannotComeBack() throws Exception {
        var source = source();
        var form = term();
        rest(form, source);
        assertThat(post(form + "/deletion", Map.of(), publisher())).hasStatus(303);
        var sourceForm =
                revisions.subject(EntryKind.SOURCE, source).orElseThrow().form();
        assertThat(post(sourceForm + "/deletion", Map.of(), publisher())).hasStatus(303);

        var refused = post(form + "/recovery", Map.of(), publisher());
        assertThat(refused).hasStatus(422);
        var page = page(refused);
        assertThat(page.text()).contains(source).contains("Claims 1");
        var back = page.select("form[action=" + sourceForm + "/recovery]");
        assertThat(back).hasSize(1);
        assertThat(post(form + "/recovery", Map.of("as", "draft"), publisher())).hasStatus(303);
        assertThat(get(form, publisher()).select(".notice.wrong").text()).contains(source);
    }

    @Test
    void showsWhatWasSetAsideInTheQueueAndTheForm() throws Exception {
        var source = source();
        var form = term();
        var opened = revisions.open(id(form)).orElseThrow();
        var waiting = saves.save(
                new Save(
                        id(form),
                        opened.token(),
                        restingOn(opened.typed(), source),
                        "later",
                        false,
                        Save.Action.SCHEDULE,
                        OffsetDateTime.now(clock).plusHours(1),
                        false),
                paul());
        var deletion = revisions.subject(EntryKind.SOURCE, source).orElseThrow().form() + "/deletion";
        assertThat(get(deletion, publisher()).select("a[href=/admin/revisions/" + waiting.id() + "]"))
                .hasSize(1);
        post(deletion, Map.of(), publisher());
        jdbc.sql("update revision set publish_at = :past where id = :id")
                .param("past", OffsetDateTime.now(clock).minusMinutes(1))
                .param("id", waiting.id())
                .update();
        ScheduleFixtures.publishDue(program);

        assertThat(get(form, editor()).select(".notice.wrong").text())
                .contains("could not be published")
                .contains(source);
        assertThat(get("/admin/review", publisher())
                        .select("tr:has(a[href=/admin/revisions/" + waiting.id() + "])")
                        .text())
                .contains("could not be published")
                .contains(source);
        assertThat(get("/admin", publisher())
                        .select("section:has(#mine-heading)")
                        .text())
                .contains(source);
        assertThat(get("/admin/revisions/" + waiting.id(), publisher())
                        .select(".notice.wrong")
                        .text())
                .contains(source);
    }

    private static RequestPostProcessor other() {
        return somebody("olof", "Olof Other", Role.EDITOR);
    }

    private Editor paul() {
        return new Editor(account("paul"), "paul", "Paul Publisher", Role.PUBLISHER);
    }

    private long account(String username) {
        return jdbc.sql("select id from account where username = :username")
                .param("username", username)
                .query(Long.class)
                .single();
    }

    /** The form of a term that is published. */
    private String term() throws Exception {
        get("/admin", publisher());
        var id = saves.create(EntryKind.TERM, words("kept-" + COUNT.incrementAndGet()), "", paul());
        publish(id);
        return revisions.subject(id).orElseThrow().form();
    }

    private String source() throws Exception {
        get("/admin", publisher());
        var slug = "kept-source-" + COUNT.incrementAndGet();
        publish(saves.create(
                EntryKind.SOURCE,
                words(slug)
                        .with("publisher", "Somebody")
                        .with("source_kind", "media")
                        .with("language", "en"),
                "",
                paul()));
        return slug;
    }

    private void publish(long id) {
        var opened = revisions.open(id).orElseThrow();
        saves.save(
                new Save(id, opened.token(), opened.typed(), "new", false, Save.Action.PUBLISH, null, false), paul());
    }

    private void rest(String form, String source) {
        var opened = revisions.open(id(form)).orElseThrow();
        saves.save(
                new Save(
                        id(form),
                        opened.token(),
                        restingOn(opened.typed(), source),
                        "rests",
                        false,
                        Save.Action.PUBLISH,
                        null,
                        false),
                paul());
    }

    private static RecordData restingOn(RecordData typed, String source) {
        var words = "It rests on " + source + ".";
        return typed.with(
                "claims",
                List.of(RecordData.NOTHING
                        .with("text_en", words)
                        .with("text_sv", words)
                        .with("source", source)
                        .with("state", "unverified")));
    }

    private static RecordData words(String slug) {
        return RecordData.NOTHING
                .with("name_en", "Term " + slug)
                .with("slug", slug)
                .with("summary_en", "A summary.")
                .with("sort_order", "9");
    }

    private static long id(String form) {
        return Long.parseLong(form.substring(form.lastIndexOf('/') + 1));
    }

    private Map<String, String> fields(String form, RequestPostProcessor who) throws Exception {
        return formOf(get(form, who), "form.entry-form");
    }

    private static Map<String, String> formOf(Document page, String form) {
        return SentForm.lastOf(page, form);
    }

    private Document get(String uri, RequestPostProcessor who) throws UnsupportedEncodingException {
        var result = mvc.get().uri(uri).with(who).exchange();
        assertThat(result).as(uri).hasStatusOk();
        return page(result);
    }

    private MvcTestResult post(String uri, Map<String, String> typed, RequestPostProcessor who) {
        var request = mvc.post().uri(uri).with(who).with(csrf());
        typed.forEach(request::param);
        return request.exchange();
    }

    private static List<MvcTestResult> atOnce(Callable<MvcTestResult> one, Callable<MvcTestResult> other)
            throws Exception {
        var start = new CyclicBarrier(2);
        var threads = Executors.newFixedThreadPool(2);
        try {
            var answers = new ArrayList<MvcTestResult>();
            for (var answer : threads.invokeAll(List.of(one, other).stream()
                    .map(sending -> (Callable<MvcTestResult>) () -> {
                        start.await();
                        return sending.call();
                    })
                    .toList())) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }

    private static String notice(MvcTestResult saved) {
        return String.valueOf(saved.getMvcResult().getFlashMap().get("notice"));
    }

    private static Document page(MvcTestResult answer) throws UnsupportedEncodingException {
        return Jsoup.parse(answer.getResponse().getContentAsString());
    }
}
