package org.luopan.revision;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import org.luopan.entry.Entries;
import org.luopan.entry.EntryKind;
import org.luopan.entry.EntryNotFound;
import org.luopan.entry.EntryRef;
import org.luopan.entry.Language;
import org.luopan.form.Comparison;
import org.luopan.form.Labels;
import org.luopan.form.Shapes;
import org.luopan.revision.HistoryPage.Item;
import org.luopan.revision.HistoryPage.State;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads what became of an entry over time. */
@Service
@Transactional(readOnly = true)
class History {

    private final Revisions revisions;
    private final Entries entries;
    private final Shapes shapes;
    private final Labels labels;

    History(Revisions revisions, Entries entries, Shapes shapes, Labels labels) {
        this.revisions = revisions;
        this.entries = entries;
        this.shapes = shapes;
        this.labels = labels;
    }

    HistoryPage of(EntryKind kind, String slug, Language language) {
        var subject = subject(kind, slug);
        var items = new ArrayList<Item>();
        for (var revision : revisions.history(subject.id(), false)) {
            var state = state(revision, language);
            var last = items.isEmpty() ? null : items.get(items.size() - 1);
            if (last != null && state.minor() && last.first().minor()) {
                last.states().add(state);
            } else {
                items.add(new Item(new ArrayList<>(List.of(state))));
            }
        }
        var count = items.stream().mapToInt(item -> item.states().size()).sum();
        return new HistoryPage(
                ref(subject, language), subject.form(), items, count, moment(revisions.since(subject), language));
    }

    ComparisonPage compare(EntryKind kind, String slug, int from, int to, Language language) {
        var subject = subject(kind, slug);
        var before = published(subject, from);
        var after = published(subject, to);
        var comparison = Comparison.of(shapes.of(kind), revisions.content(before), revisions.content(after));
        return new ComparisonPage(
                ref(subject, language),
                state(before, language),
                state(after, language),
                labels.view(comparison, language));
    }

    private Subject subject(EntryKind kind, String slug) {
        return revisions
                .subject(kind, slug)
                .filter(Subject::isPublished)
                .orElseThrow(() -> new EntryNotFound(kind, slug));
    }

    private Revision published(Subject subject, int number) {
        return revisions
                .numbered(subject.id(), number)
                .filter(revision -> revision.state() == RevisionState.PUBLISHED)
                .orElseThrow(() -> new EntryNotFound(subject.kind(), subject.slug() + "/history/" + number));
    }

    private EntryRef ref(Subject subject, Language language) {
        return entries.ref(subject.id(), language);
    }

    static State state(Revision revision, Language language) {
        var when = revision.publishedAt() == null ? revision.createdAt() : revision.publishedAt();
        return new State(
                revision.id(),
                revision.number(),
                moment(when, language),
                revision.authors(),
                revision.by().same(revision.decider()) ? null : revision.decidedBy(),
                revision.note(),
                revision.minor());
    }

    static String moment(OffsetDateTime time, Language language) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                .withLocale(language.locale())
                .format(time.withOffsetSameInstant(ZoneOffset.UTC));
    }
}
