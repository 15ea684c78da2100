package org.luopan.history;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.luopan.difference.Differences;
import org.luopan.difference.RecordDiff;
import org.luopan.entry.DeskEntry;
import org.luopan.entry.Entries;
import org.luopan.entry.EntryKind;
import org.luopan.entry.EntryNotFound;
import org.luopan.entry.EntryRef;
import org.luopan.history.HistoryPage.Item;
import org.luopan.history.HistoryPage.State;
import org.luopan.language.Days;
import org.luopan.language.Language;
import org.luopan.publishing.Revisions;
import org.luopan.record.RecordTypes;
import org.luopan.revision.PublishedState;
import org.luopan.revision.Revision;
import org.luopan.revision.RevisionRepository;
import org.luopan.revision.RevisionState;
import org.luopan.web.Pagination;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the history of an entry. */
@Service
@Transactional(readOnly = true)
class History {

    private static final int PAGE_SIZE = 50;

    private final Revisions revisions;
    private final RevisionRepository stored;
    private final Contributors contributors;
    private final Entries entries;
    private final RecordTypes recordTypes;
    private final Differences differences;

    History(
            Revisions revisions,
            RevisionRepository stored,
            Contributors contributors,
            Entries entries,
            RecordTypes recordTypes,
            Differences differences) {
        this.revisions = revisions;
        this.stored = stored;
        this.contributors = contributors;
        this.entries = entries;
        this.recordTypes = recordTypes;
        this.differences = differences;
    }

    HistoryPage of(EntryKind kind, String slug, String page, Language language) {
        var subject = subject(kind, slug);
        var total = stored.countByEntryIdAndState(subject.id(), RevisionState.PUBLISHED);
        var pagination = Pagination.asked(page, PAGE_SIZE, total);
        var states = states(subject, pagination, language);
        var items = new ArrayList<Item>();
        for (var state : states) {
            var last = items.isEmpty() ? null : items.get(items.size() - 1);
            if (last != null && state.minor() && last.first().minor()) {
                last.states().add(state);
            } else {
                items.add(new Item(new ArrayList<>(List.of(state))));
            }
        }
        return new HistoryPage(
                ref(subject, language),
                subject.form(),
                items,
                pagination,
                total > 0 ? stored.lastNumber(subject.id()) : 0,
                Days.in(revisions.since(subject), language));
    }

    /** The states of one page, each with the one before it, which may be on the next page. */
    private List<State> states(DeskEntry subject, Pagination pagination, Language language) {
        var published = new ArrayList<PublishedState>();
        published.addAll(stored.published(subject.id(), PageRequest.of(pagination.page() - 1, PAGE_SIZE)));
        if (!pagination.last()) {
            published.addAll(stored.published(subject.id(), PageRequest.of(pagination.page() * PAGE_SIZE, 1)));
        }
        var named = contributors.named(published);
        return IntStream.range(0, Math.min(PAGE_SIZE, named.size()))
                .mapToObj(at -> state(
                        named.get(at), at + 1 < named.size() ? named.get(at + 1).number() : 0, language))
                .toList();
    }

    /** The published states nearest to two numbers, as the end of a comparison's address. */
    String nearest(EntryKind kind, String slug, int from, int to) {
        var subject = subject(kind, slug);
        var missing = new EntryNotFound(kind, slug + "/history");
        return stored.nearest(subject.id(), from).orElseThrow(() -> missing) + ".."
                + stored.nearest(subject.id(), to).orElseThrow(() -> missing);
    }

    /** The address of the history of an existing entry, without the language. */
    String path(EntryKind kind, String slug) {
        return "/" + kind.folder() + "/" + subject(kind, slug).slug() + "/history";
    }

    ComparisonPage compare(EntryKind kind, String slug, int from, int to, Language language) {
        var subject = subject(kind, slug);
        var before = published(subject, from);
        var after = published(subject, to);
        var comparison = RecordDiff.of(recordTypes.of(kind), revisions.content(before), revisions.content(after));
        return new ComparisonPage(
                ref(subject, language),
                state(before, language),
                state(after, language),
                differences.view(comparison, language));
    }

    private DeskEntry subject(EntryKind kind, String slug) {
        return revisions
                .subject(kind, slug)
                .filter(DeskEntry::isPublished)
                .orElseThrow(() -> new EntryNotFound(kind, slug));
    }

    private Revision published(DeskEntry subject, int number) {
        return revisions
                .numbered(subject.id(), number)
                .filter(revision -> revision.state() == RevisionState.PUBLISHED)
                .orElseThrow(() -> new EntryNotFound(subject.kind(), subject.slug() + "/history/" + number));
    }

    private EntryRef ref(DeskEntry subject, Language language) {
        return entries.ref(subject.id(), language);
    }

    private static State state(Revision revision, Language language) {
        var when = revision.publishedAt() == null ? revision.createdAt() : revision.publishedAt();
        var published = new PublishedState(
                revision.id(),
                revision.number(),
                when,
                revision.authors(),
                revision.by().same(revision.decider()) ? null : revision.decidedBy(),
                revision.note(),
                revision.minor());
        return state(published, 0, language);
    }

    /** A state as pages show it, with the number of the one before it; 0 if there is none. */
    static State state(PublishedState published, int before, Language language) {
        return new State(
                published.id(),
                published.number(),
                Days.in(published.when(), language),
                published.author(),
                published.decidedBy(),
                published.note(),
                published.minor(),
                before);
    }
}
