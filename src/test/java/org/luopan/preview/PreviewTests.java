package org.luopan.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.luopan.QueryCount;
import org.luopan.WritingTest;
import org.luopan.account.Editor;
import org.luopan.account.Role;
import org.luopan.entry.EntryKind;
import org.luopan.publishing.Decisions;
import org.luopan.publishing.InvalidRecord;
import org.luopan.publishing.Publishing;
import org.luopan.publishing.Revisions;
import org.luopan.publishing.Save;
import org.luopan.publishing.Saves;
import org.luopan.revision.Revision;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What an editor, and nobody else, sees of a draft. */
@WritingTest
class PreviewTests {

    private static final Editor LIN = new Editor(2, "lin", "Lin", Role.PUBLISHER);
    private static final String SECRET = "Words of a draft that nobody may read yet.";

    @Autowired
    private Revisions revisions;

    @Autowired
    private Decisions decisions;

    @Autowired
    private Publishing publishing;

    @Autowired
    private Saves saves;

    @Autowired
    private MockMvcTester mvc;

    private long draft;

    @AfterEach
    void discardTheDraft() {
        if (draft != 0) {
            decisions.reject(draft, "Only a test", LIN);
        }
    }

    @Test
    void showsItsOwnWordsOnTheRealPage() {
        draft = save("koc", "summary_en", SECRET, Save.Action.DRAFT).id();
        assertThat(preview(draft)).contains(SECRET);
    }

    @Test
    void leavesNothingOfADraftWhereReadersLook() {
        draft = save("koc", "summary_en", SECRET, Save.Action.DRAFT).id();
        save("kol", "editor_note", "Looked at again", Save.Action.PUBLISH);

        assertThat(preview(draft)).contains(SECRET);
        publishing.preview(draft, () -> assertThat(page("/en/trends/koc-kos")).contains(SECRET));

        assertThat(page("/en/glossary/koc")).doesNotContain(SECRET);
        assertThat(page("/en/trends/koc-kos")).contains("role=\"tooltip\"").doesNotContain(SECRET);
    }

    /** The largest profile, while somebody types. */
    @Test
    void asksTheDatabaseABoundedNumberOfTimesForWhatIsTyped() {
        var wechat = revisions.subject(EntryKind.PLATFORM, "wechat").orElseThrow();
        var opened = revisions.open(wechat.id()).orElseThrow();
        var typed = opened.typed().with("name_en", "WeChat, typed");
        Runnable preview = () -> publishing.preview(
                EntryKind.PLATFORM,
                opened,
                typed,
                () -> assertThat(page("/en/platforms/wechat")).contains("WeChat, typed"));
        preview.run();
        assertThat(QueryCount.of(preview)).isLessThan(400);
        assertThat(page("/en/platforms/wechat")).doesNotContain("WeChat, typed");
    }

    @Test
    void refusesWhatCannotBePublished() {
        var opened = revisions
                .open(revisions.subject(EntryKind.TERM, "koc").orElseThrow().id())
                .orElseThrow();
        assertThatThrownBy(() -> publishing.preview(
                        EntryKind.TERM, opened, opened.typed().with("slug", "No Address"), () -> {
                            throw new AssertionError("Nothing is shown");
                        }))
                .isInstanceOf(InvalidRecord.class);
    }

    private Revision save(String slug, String field, String words, Save.Action wish) {
        var subject = revisions.subject(EntryKind.TERM, slug).orElseThrow();
        var opened = revisions.open(subject.id()).orElseThrow();
        return saves.save(
                new Save(
                        subject.id(),
                        opened.token(),
                        opened.typed().with(field, words),
                        "A note",
                        false,
                        wish,
                        null,
                        false),
                LIN);
    }

    /** The page as the preview renders it: in the same thread, before everything is rolled back. */
    private String preview(long revision) {
        var seen = new AtomicReference<String>();
        publishing.preview(revision, () -> seen.set(page("/en/glossary/koc")));
        return seen.get();
    }

    private String page(String path) {
        var answer = mvc.get().uri(path).exchange();
        assertThat(answer).hasStatusOk();
        try {
            return answer.getResponse().getContentAsString(StandardCharsets.UTF_8);
        } catch (UnsupportedEncodingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
