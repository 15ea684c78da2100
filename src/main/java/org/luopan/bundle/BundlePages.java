package org.luopan.bundle;

import java.util.Comparator;
import java.util.List;
import org.luopan.account.Editor;
import org.luopan.address.PageNotFound;
import org.luopan.difference.Differences;
import org.luopan.difference.RecordDiff;
import org.luopan.entry.EntryKind;
import org.luopan.language.Coded;
import org.luopan.language.Days;
import org.luopan.language.Language;
import org.luopan.publishing.Revisions;
import org.luopan.record.RecordTypes;
import org.luopan.recordstore.FileFault;
import org.springframework.stereotype.Service;

/** Lays out the pages of bundles: what waits, and what a bundle would change. */
@Service
class BundlePages {

    /** Up to this many comparisons are shown on the page of the bundle; with more, each on its own page. */
    private static final int SHOWN = 10;

    private static final String NEW = "new";
    private static final String CHANGED = "changed";
    private static final String SAME = "same";
    private static final List<String> STATES = List.of(NEW, CHANGED, SAME);

    private final WaitingBundles waiting;
    private final Revisions revisions;
    private final RecordTypes recordTypes;
    private final Differences differences;
    private final BundleFaults faults;

    BundlePages(
            WaitingBundles waiting,
            Revisions revisions,
            RecordTypes recordTypes,
            Differences differences,
            BundleFaults faults) {
        this.waiting = waiting;
        this.revisions = revisions;
        this.recordTypes = recordTypes;
        this.differences = differences;
        this.faults = faults;
    }

    /** The page for export and import, with the errors in what was just uploaded. */
    BundlesPage all(List<FileFault> wrong, Editor editor, Language language) {
        return new BundlesPage(
                Coded.codes(EntryKind.class),
                waiting.of(editor).stream()
                        .map(bundle -> new BundlesPage.Waiting(
                                bundle.id(), bundle.name(), Days.moment(bundle.since(), language), bundle.entries()))
                        .toList(),
                faults.inWords(wrong, language));
    }

    /** What a bundle would change. */
    BundlePage one(long id, Editor editor, Language language) {
        var entries = waiting.entries(id, editor);
        return page(id, entries, entries.size() <= SHOWN, language);
    }

    /** What a bundle would change in the entry at a position. */
    BundlePage entry(long id, int position, Editor editor, Language language) {
        var entries = waiting.entries(id, editor).stream()
                .filter(entry -> entry.position() == position)
                .toList();
        if (entries.isEmpty()) {
            throw new PageNotFound();
        }
        return page(id, entries, true, language);
    }

    private BundlePage page(long id, List<WaitingEntry> entries, boolean shown, Language language) {
        var bundle = waiting.one(id);
        return new BundlePage(
                id,
                bundle.name(),
                Days.moment(bundle.since(), language),
                entries.stream()
                        .map(entry -> item(entry, shown, language))
                        .sorted(Comparator.comparing((BundlePage.Item item) -> STATES.indexOf(item.state()))
                                .thenComparing(BundlePage.Item::position))
                        .toList());
    }

    private BundlePage.Item item(WaitingEntry entry, boolean shown, Language language) {
        var kind = entry.file().kind();
        var live = entry.live(revisions);
        var typed = IncomingEntry.of(entry.file().typed(), live).typed();
        var comparison = RecordDiff.of(recordTypes.of(kind), live, typed);
        var state = entry.isNew() ? NEW : typed.equals(live) ? SAME : CHANGED;
        var swedish = typed.get("name_sv");
        return new BundlePage.Item(
                entry.position(),
                entry.file().name(),
                language == Language.SV && !swedish.isEmpty() ? swedish : typed.get("name_en"),
                kind.code(),
                state,
                entry.form(),
                comparison.changes(),
                shown && !state.equals(SAME) ? differences.view(comparison, language) : null);
    }
}
