package org.luopan.wordhistory;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.luopan.account.SignedIn;
import org.luopan.difference.DiffView.FieldView;
import org.luopan.difference.DiffView.PartView;
import org.luopan.difference.Differences;
import org.luopan.difference.RecordDiff;
import org.luopan.language.Days;
import org.luopan.language.Language;
import org.luopan.record.RecordData;
import org.luopan.record.RecordJson;
import org.luopan.record.RecordType;
import org.luopan.web.Pagination;
import org.luopan.wordhistory.WordHistoryView.Change;
import org.luopan.wordhistory.WordHistoryView.DeletedWord;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps every change to a record that is no entry, and shows it in readers' words. */
@Service
@Transactional
public class WordHistory {

    private static final int PAGE_SIZE = 10;

    /** So many states are searched for the one that a form was opened on. */
    private static final int MOST_STATES = 100;

    private final JdbcClient jdbc;
    private final RecordJson json;
    private final Differences differences;
    private final Clock clock;

    WordHistory(JdbcClient jdbc, RecordJson json, Differences differences, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.differences = differences;
        this.clock = clock;
    }

    /**
     * Keeps a change of whoever is signed in, or else of the program.
     *
     * @param before null if the record was created
     * @param after null if it was deleted
     * @param note the release, or that it was imported; empty if an editor typed it
     */
    public void record(RecordType type, long id, @Nullable RecordData before, @Nullable RecordData after, String note) {
        var named = after == null ? before : after;
        if (named == null || before != null && before.equals(after)) {
            return;
        }
        var by = SignedIn.now().map(SignedIn::editor).orElse(null);
        jdbc.sql(
                        "insert into word_change (kind, item_id, name, title, was, became, note, author_id, author, changed_at)"
                                + " values (:kind, :id, :name, :title, :was, :became, :note, :authorId, :author, :now)")
                .param("kind", type.name())
                .param("id", id)
                .param("name", name(named, id))
                .param("title", shortened(type.title(named, "en"), 400))
                .param("was", before == null ? null : json.write(before))
                .param("became", after == null ? null : json.write(after))
                .param("note", shortened(note, 200))
                .param("authorId", by == null ? null : by.id())
                .param("author", by == null ? "Luopan" : by.name())
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    /** What a record that is created again has in common with the one that was deleted. */
    private static String name(RecordData record, long id) {
        return record.has("slug") ? record.get("facet") + ":" + record.get("slug") : Long.toString(id);
    }

    private static String shortened(String words, int longest) {
        return words.length() <= longest ? words : words.substring(0, longest);
    }

    /** One page of the changes of a record. */
    @Transactional(readOnly = true)
    public WordHistoryView of(RecordType type, long id, String page, Language language) {
        var total = jdbc.sql("select count(*) from word_change where kind = :kind and item_id = :id")
                .param("kind", type.name())
                .param("id", id)
                .query(Long.class)
                .single();
        var pagination = Pagination.asked(page, PAGE_SIZE, total);
        var kept = jdbc.sql(
                        "select id, was, became, note, author, changed_at from word_change where kind = :kind and item_id = :id"
                                + " order by id desc limit " + PAGE_SIZE + " offset "
                                + (pagination.page() - 1) * PAGE_SIZE)
                .param("kind", type.name())
                .param("id", id)
                .query(Kept.class)
                .list();
        return new WordHistoryView(changes(type, kept, language), pagination);
    }

    /** All of them are compared as one, so that what they name is read once. */
    private List<Change> changes(RecordType type, List<Kept> kept, Language language) {
        var compared = kept.stream()
                .map(one ->
                        RecordDiff.of(type, read(one.was()), read(one.became())).parts())
                .toList();
        var parts = differences
                .view(new RecordDiff(compared.stream().flatMap(List::stream).toList()), language)
                .parts();
        var changes = new ArrayList<Change>();
        var at = 0;
        for (var i = 0; i < kept.size(); i++) {
            var own = parts.subList(at, at + compared.get(i).size());
            at += own.size();
            changes.add(change(kept.get(i), own, language));
        }
        return changes;
    }

    private static Change change(Kept kept, List<PartView> parts, Language language) {
        return new Change(
                kept.id(),
                kept.was() == null ? "created" : kept.became() == null ? "deleted" : "changed",
                Days.moment(kept.changedAt(), language),
                kept.author(),
                kept.note(),
                parts.stream()
                        .flatMap(part -> part.fields().stream())
                        .filter(FieldView::changed)
                        .toList());
    }

    /** What a record was before one of its changes; empty if there is no such change of this kind, or it was created by it. */
    @Transactional(readOnly = true)
    public Optional<RecordData> before(String kind, long change) {
        return jdbc.sql("select was from word_change where id = :id and kind = :kind and was is not null")
                .param("id", change)
                .param("kind", kind)
                .query(String.class)
                .optional()
                .map(json::read);
    }

    /** The states that a record was in between its last changes, as they were written, the latest first. */
    @Transactional(readOnly = true)
    public List<String> states(String kind, long id) {
        return jdbc.sql("select was from word_change where kind = :kind and item_id = :id and was is not null"
                        + " order by id desc limit " + MOST_STATES)
                .param("kind", kind)
                .param("id", id)
                .query(String.class)
                .list();
    }

    /** Who made the last change to a record, and when, in words. */
    @Transactional(readOnly = true)
    public Optional<LastChange> last(String kind, long id, Language language) {
        return jdbc.sql("select author, changed_at from word_change where kind = :kind and item_id = :id"
                        + " order by id desc limit 1")
                .param("kind", kind)
                .param("id", id)
                .query((row, number) -> new LastChange(
                        row.getString("author"),
                        Days.moment(row.getObject("changed_at", OffsetDateTime.class), language)))
                .optional();
    }

    /** Who changed a record, and when. */
    public record LastChange(String who, String when) {}

    /** The records of a kind that were deleted last and are still gone. */
    @Transactional(readOnly = true)
    public List<DeletedWord> deleted(String kind, Language language) {
        return jdbc.sql("select c.id, c.title, c.author, c.changed_at from word_change c where c.kind = :kind"
                        + " and c.became is null and not exists (select 1 from word_change l"
                        + " where l.kind = c.kind and l.name = c.name and l.id > c.id)"
                        + " order by c.id desc limit " + PAGE_SIZE)
                .param("kind", kind)
                .query((row, number) -> new DeletedWord(
                        row.getLong("id"),
                        row.getString("title"),
                        Days.moment(row.getObject("changed_at", OffsetDateTime.class), language),
                        row.getString("author")))
                .list();
    }

    private RecordData read(@Nullable String kept) {
        return kept == null ? RecordData.NOTHING : json.read(kept);
    }

    private record Kept(
            long id,
            @Nullable String was,
            @Nullable String became,
            String note,
            String author,
            OffsetDateTime changedAt) {}
}
