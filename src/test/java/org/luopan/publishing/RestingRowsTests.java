package org.luopan.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.luopan.account.EditorFixtures.admin;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.luopan.WritingTest;
import org.luopan.account.Editor;
import org.luopan.account.Role;
import org.luopan.entry.EntryKind;
import org.luopan.record.FieldError;
import org.luopan.record.RecordData;
import org.luopan.record.RecordTypes;
import org.luopan.revision.LeastEntries;
import org.luopan.revision.RevisionState;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Rows of every kind that rest on a source, or refer to something else that can be deleted. */
@WritingTest
class RestingRowsTests {

    private static final Editor ADA = new Editor(3, "ada", "Ada", Role.ADMIN);
    private static final AtomicInteger COUNT = new AtomicInteger();

    @Autowired
    private Revisions revisions;

    @Autowired
    private Bin bin;

    @Autowired
    private Schedule schedule;

    @Autowired
    private Saves saves;

    @Autowired
    private RecordTypes recordTypes;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    @Autowired
    private MockMvcTester mvc;

    private final List<Long> made = new ArrayList<>();

    @AfterEach
    void takeAway() {
        made.forEach(id -> revisions.subject(id).ifPresent(subject -> {
            if (!subject.binned()) {
                bin.delete(id, "a test", ADA);
            }
            bin.purge(id, ADA);
        }));
    }

    /** The kind of an entry, the group of rows, what each row needs, and the field that names a source. */
    static Stream<Arguments> rows() {
        return Stream.of(
                row(
                        EntryKind.TREND,
                        "figures",
                        "source",
                        "metric",
                        "mau",
                        "amount",
                        "12000000",
                        "unit",
                        "users-or-accounts",
                        "confidence",
                        "article"),
                row(EntryKind.TREND, "claims", "source", "text_en", "So.", "text_sv", "Så.", "state", "unverified"),
                row(EntryKind.TREND, "sources", "source", "aspect", "general"),
                row(EntryKind.PLATFORM, "traits", "source", "value", "audience:gen-z", "strength", "strong"),
                row(EntryKind.PLATFORM, "reach", "source", "tier", "tier/tier-3", "strength", "strong"),
                row(EntryKind.PLATFORM, "reach", "sources", "tier", "tier/tier-3", "strength", "strong"),
                row(
                        EntryKind.CITY,
                        "placements",
                        "source",
                        "list",
                        "yicai-2025",
                        "tier",
                        "tier/tier-3",
                        "checking",
                        "unchecked"));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void comeBackFromTheBinOnlyWithTheirSource(EntryKind kind, String group, String field, RecordData row) {
        var source = make(EntryKind.SOURCE, RecordData.NOTHING);
        var slug = revisions.subject(source).orElseThrow().slug();
        var id = make(kind, RecordData.NOTHING.with(group, List.of(row.with(field, slug))));
        bin.delete(id, "", ADA);
        bin.delete(source, "", ADA);

        assertThatThrownBy(() -> bin.recover(id, ADA)).satisfies(failure -> lacks(failure, group, field));
        bin.purge(source, ADA);
        assertThatThrownBy(() -> bin.recover(id, ADA)).satisfies(failure -> lacks(failure, group, field));
        bin.recoverAsDraft(id, ADA);
        var draft = revisions.open(id).orElseThrow();
        assertThat(draft.subject().status()).isEqualTo("draft");
        assertThat(draft.open().aside()).contains(group + ".0." + field).contains(slug);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void keepNothingElseFromItsTimeWhenTheirSourceIsGone(EntryKind kind, String group, String field, RecordData row) {
        var source = make(EntryKind.SOURCE, RecordData.NOTHING);
        var slug = revisions.subject(source).orElseThrow().slug();
        var bad = make(kind, RecordData.NOTHING);
        var good = make(EntryKind.TERM, RecordData.NOTHING);
        var waiting = schedule(bad, typed -> typed.with(group, List.of(row.with(field, slug))));
        var other = schedule(good, typed -> typed.with("summary_en", "In time."));
        bin.delete(source, "", ADA);

        assertSetAside(waiting, other, group + ".0." + field, slug);
    }

    /** A word of the vocabulary and a tier are needed as much as a source. */
    static Stream<Arguments> named() {
        return Stream.of(
                row(EntryKind.PLATFORM, "traits", "value", "value", "", "strength", "strong"),
                row(EntryKind.PLATFORM, "reach", "tier", "tier", "", "strength", "strong"));
    }

    @ParameterizedTest
    @MethodSource("named")
    void keepNothingElseFromItsTimeWhenAWordOrATierIsGone(EntryKind kind, String group, String field, RecordData row) {
        var word = field.equals("value");
        var slug = "resting-" + COUNT.incrementAndGet();
        if (word) {
            at(
                    "/admin/vocabulary/word/new",
                    Map.of("facet", "audience", "slug", slug, "label_en", slug, "label_sv", slug));
        }
        var tier = word ? 0 : make(EntryKind.TIER, RecordData.NOTHING);
        var name = word
                ? "audience:" + slug
                : "tier/" + revisions.subject(tier).orElseThrow().slug();
        var bad = make(kind, RecordData.NOTHING);
        var good = make(EntryKind.TERM, RecordData.NOTHING);
        var waiting = schedule(bad, typed -> typed.with(group, List.of(row.with(field, name))));
        var other = schedule(good, typed -> typed.with("summary_en", "In time."));
        if (word) {
            var stored = jdbc.sql("select id from facet_value where slug = :slug")
                    .param("slug", slug)
                    .query(Long.class)
                    .single();
            at("/admin/vocabulary/word/" + stored + "/deletion", Map.of());
        } else {
            bin.delete(tier, "", ADA);
        }

        assertSetAside(waiting, other, group + ".0." + field, name);
    }

    /** What cannot be published when it is due is set aside with the reason, and the rest is published. */
    private void assertSetAside(long waiting, long other, String path, String name) {
        schedule.publishDue();
        assertThat(revisions.find(other).orElseThrow().state()).isEqualTo(RevisionState.PUBLISHED);
        var aside = revisions.find(waiting).orElseThrow();
        assertThat(aside.state()).isEqualTo(RevisionState.DRAFT);
        assertThat(aside.aside()).contains(path).contains(name);
    }

    private void at(String address, Map<String, String> typed) {
        var request = mvc.post().uri(address).with(admin()).with(csrf());
        typed.forEach(request::param);
        assertThat(request).hasStatus(303);
    }

    private static void lacks(Throwable failure, String group, String field) {
        assertThat(failure)
                .isInstanceOfSatisfying(
                        InvalidRecord.class,
                        faulty -> assertThat(faulty.faults())
                                .extracting(FieldError::path)
                                .contains(group + ".0." + field));
    }

    private static Arguments row(EntryKind kind, String group, String field, String... pairs) {
        var row = RecordData.NOTHING;
        for (var i = 0; i < pairs.length; i += 2) {
            row = row.with(pairs[i], pairs[i + 1]);
        }
        return Arguments.of(kind, group, field, row);
    }

    /** Publishes an entry; returns its id. */
    private long make(EntryKind kind, RecordData given) {
        var slug = "resting-" + COUNT.incrementAndGet();
        var id = saves.create(kind, new LeastEntries(recordTypes, jdbc).of(kind, slug, given), "new", ADA);
        made.add(0, id);
        var opened = revisions.open(id).orElseThrow();
        saves.save(new Save(id, opened.token(), opened.typed(), "new", false, Save.Action.PUBLISH, null, true), ADA);
        return id;
    }

    /** Adds a revision that is due; returns its id. */
    private long schedule(long id, UnaryOperator<RecordData> change) {
        var opened = revisions.open(id).orElseThrow();
        var revision = saves.save(
                new Save(
                        id,
                        opened.token(),
                        change.apply(opened.typed()),
                        "later",
                        false,
                        Save.Action.SCHEDULE,
                        OffsetDateTime.now(clock).plusHours(1),
                        true),
                ADA);
        jdbc.sql("update revision set publish_at = :past where id = :id")
                .param("past", OffsetDateTime.now(clock).minusMinutes(1))
                .param("id", revision.id())
                .update();
        return revision.id();
    }
}
