package org.luopan.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.luopan.difference.DiffView.RowView;
import org.luopan.difference.Differences;
import org.luopan.difference.RecordDiff;
import org.luopan.difference.RecordDiff.ComparedPart;
import org.luopan.entry.DeskEntry;
import org.luopan.entry.EntryKind;
import org.luopan.history.RowHistoryPage.Change;
import org.luopan.language.Days;
import org.luopan.language.Language;
import org.luopan.publishing.Revisions;
import org.luopan.record.RecordData;
import org.luopan.record.RecordJson;
import org.luopan.record.RecordTypes;
import org.luopan.record.RowGroup;
import org.luopan.revision.PublishedState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds the published states in which one row of an entry changed. */
@Service
@Transactional(readOnly = true)
class RowHistory {

    /** So many states of an entry are read for one page. */
    private static final int MOST = 60;

    private final Revisions revisions;
    private final Contributors contributors;
    private final RecordTypes recordTypes;
    private final RecordJson json;
    private final Differences differences;
    private final JdbcClient jdbc;

    RowHistory(
            Revisions revisions,
            Contributors contributors,
            RecordTypes recordTypes,
            RecordJson json,
            Differences differences,
            JdbcClient jdbc) {
        this.revisions = revisions;
        this.contributors = contributors;
        this.recordTypes = recordTypes;
        this.json = json;
        this.differences = differences;
        this.jdbc = jdbc;
    }

    /**
     * The changes in the states up to a number, the latest first; empty if the entry has no such row group.
     *
     * @param row the number of the row
     */
    Optional<RowHistoryPage> of(EntryKind kind, long id, String group, String row, int until, Language language) {
        var subject =
                revisions.subject(id).filter(found -> found.kind() == kind).orElse(null);
        return subject == null
                ? Optional.empty()
                : recordTypes
                        .of(kind)
                        .group(group)
                        .filter(RowGroup::identified)
                        .map(found -> page(subject, found, row, until, language));
    }

    private RowHistoryPage page(DeskEntry subject, RowGroup group, String row, int until, Language language) {
        var read = states(subject, group, row, until);
        var more = read.size() > MOST;
        var looked = more ? read.subList(0, MOST) : read;
        var steps = new ArrayList<Step>();
        for (var i = 0; i < looked.size(); i++) {
            var before = i + 1 < read.size() ? read.get(i + 1) : null;
            var step = new Step(looked.get(i), before);
            if (step.changed()) {
                steps.add(step);
            }
        }
        var changes = inWords(steps, subject, group, language);
        var since = looked.isEmpty() ? 0 : looked.get(looked.size() - 1).state().number();
        return new RowHistoryPage(
                subject.nameIn(language),
                subject.form(),
                changes.isEmpty() ? "" : changes.get(0).row().title(),
                changes,
                since,
                more ? "?before=" + since : null);
    }

    /** The row as each state had it; one state more than a page shows, to compare its last with. */
    private List<StateOfRow> states(DeskEntry subject, RowGroup group, String row, int until) {
        return jdbc.sql(
                        "select id, number, coalesce(published_at, created_at) as published_at, author, author_id, decided_by, decided_by_id, note, minor,"
                                + " content from revision where entry_id = :entry and state = 'published' and number < :until"
                                + " order by number desc limit " + (MOST + 1))
                .param("entry", subject.id())
                .param("until", until)
                .query((result, number) ->
                        new StateOfRow(PublishedState.of(result), row(result.getString("content"), group, row)))
                .list();
    }

    private @Nullable RecordData row(String content, RowGroup group, String row) {
        return content.contains("\"" + row + "\"")
                ? json.read(content).rows(group.name()).stream()
                        .filter(one -> one.get(RecordData.ID).equals(row))
                        .findFirst()
                        .orElse(null)
                : null;
    }

    /** All changes are compared as one, so that what they name is read once. */
    private List<Change> inWords(List<Step> steps, DeskEntry subject, RowGroup group, Language language) {
        var recordType = recordTypes.of(subject.kind());
        var compared = steps.stream()
                .flatMap(step -> RecordDiff.of(recordType, step.before(group), step.after(group)).parts().stream()
                        .filter(part -> has(part, group)))
                .toList();
        var rows = differences.view(new RecordDiff(compared), language).parts().stream()
                .flatMap(part -> part.groups().stream())
                .flatMap(shown -> shown.rows().stream())
                .toList();
        var named = contributors.named(
                steps.stream().map(step -> step.now().state()).toList());
        return IntStream.range(0, steps.size())
                .mapToObj(at -> change(steps.get(at), named.get(at), subject, rows.get(at), language))
                .toList();
    }

    private static boolean has(ComparedPart part, RowGroup group) {
        return part.groups().stream()
                .anyMatch(rows ->
                        rows.group().name().equals(group.name()) && !rows.rows().isEmpty());
    }

    private static Change change(Step step, PublishedState state, DeskEntry subject, RowView row, Language language) {
        var was = step.was();
        return new Change(
                state.number(),
                Days.moment(state.when(), language),
                state.author(),
                state.decidedBy(),
                state.note(),
                was == null,
                was == null || !subject.isPublished()
                        ? null
                        : "/" + language.code() + "/" + subject.kind().folder() + "/" + subject.slug() + "/history/"
                                + was.state().number() + ".." + state.number(),
                row);
    }

    /** The row in one published state; null if the state does not have it. */
    private record StateOfRow(
            PublishedState state, @Nullable RecordData row) {}

    /** A state and the one before it, if there is one. */
    private record Step(StateOfRow now, @Nullable StateOfRow was) {

        boolean changed() {
            return !Objects.equals(now.row(), was == null ? null : was.row());
        }

        RecordData before(RowGroup group) {
            return was == null ? RecordData.NOTHING : record(group, was.row());
        }

        RecordData after(RowGroup group) {
            return record(group, now.row());
        }

        private static RecordData record(RowGroup group, @Nullable RecordData row) {
            return row == null ? RecordData.NOTHING : RecordData.NOTHING.with(group.name(), List.of(row));
        }
    }
}
