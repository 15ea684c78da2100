package org.luopan.review;

import java.util.List;
import java.util.stream.Stream;
import org.luopan.account.Editor;
import org.luopan.address.PageNotFound;
import org.luopan.difference.DiffView;
import org.luopan.difference.Differences;
import org.luopan.difference.FilterChanges;
import org.luopan.difference.Merge;
import org.luopan.difference.RecordDiff;
import org.luopan.entry.DeskEntry;
import org.luopan.evidenceform.LeadChanges;
import org.luopan.language.Days;
import org.luopan.language.Language;
import org.luopan.publishing.Act;
import org.luopan.publishing.Restorations;
import org.luopan.publishing.Revisions;
import org.luopan.publishing.Rights;
import org.luopan.record.FieldError;
import org.luopan.record.RecordData;
import org.luopan.record.RecordTypes;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Builds the page for undoing one published revision. */
@Component
class Reversing {

    private final Revisions revisions;
    private final Restorations restorations;
    private final RecordTypes recordTypes;
    private final Differences differences;
    private final LeadChanges changes;
    private final FilterChanges filters;
    private final Reviewing reviewing;

    Reversing(
            Revisions revisions,
            Restorations restorations,
            RecordTypes recordTypes,
            Differences differences,
            LeadChanges changes,
            FilterChanges filters,
            Reviewing reviewing) {
        this.revisions = revisions;
        this.restorations = restorations;
        this.recordTypes = recordTypes;
        this.differences = differences;
        this.changes = changes;
        this.filters = filters;
        this.reviewing = reviewing;
    }

    ReversalPage page(long id, List<FieldError> faults, String typed, Editor editor, Language language) {
        var revision = revisions.find(id).orElseThrow(PageNotFound::new);
        if (!Rights.may(editor, Act.RESTORE, revision)) {
            throw new AccessDeniedException("Only publishers undo what is published");
        }
        var reversal = restorations.reversal(revision).orElseThrow(PageNotFound::new);
        var subject = revisions.subject(revision.entryId()).orElseThrow(PageNotFound::new);
        var recordType = recordTypes.of(subject.kind());
        var own = differences.view(RecordDiff.of(recordType, reversal.was(), reversal.became()), language);
        var live = reversal.live();
        var left = reversal.merged().collides() ? live : reversal.merged().typed();
        return new ReversalPage(
                subject,
                subject.nameIn(language),
                revision.id(),
                revision.number(),
                revision.authors(),
                Days.moment(revision.savedAt(), language),
                revision.note(),
                new ReversalPage.Before(
                        reversal.before().id(), reversal.before().number()),
                reversal.merged().collisions().stream()
                        .map(collision -> said(collision, own))
                        .distinct()
                        .toList(),
                differences.view(RecordDiff.of(recordType, live, left), language),
                findings(subject, live, left, faults, language),
                typed);
    }

    private ReviewPage.Findings findings(
            DeskEntry subject, RecordData live, RecordData left, List<FieldError> faults, Language language) {
        return new ReviewPage.Findings(
                List.of(),
                changes.of(live, left, language),
                List.of(),
                reviewing.wrong(subject, faults, language),
                reviewing.missing(faults, language),
                List.of(),
                filters.of(recordTypes.of(subject.kind()), live, left, language),
                false);
    }

    /** What a later revision changed too, as the comparison of this one calls it. */
    private static String said(Merge.Collision collision, DiffView own) {
        var path = collision.path();
        return own.parts().stream()
                .flatMap(part -> Stream.concat(
                        part.fields().stream()
                                .filter(field -> field.path().equals(path))
                                .map(DiffView.FieldView::label),
                        part.groups().stream()
                                .flatMap(group -> group.rows().stream()
                                        .filter(row -> path.equals(row.path()) || path.startsWith(row.path() + "."))
                                        .map(row -> group.label() + ": " + row.title()
                                                + row.fields().stream()
                                                        .filter(field ->
                                                                field.path().equals(path))
                                                        .findFirst()
                                                        .map(field -> ", " + field.label())
                                                        .orElse("")))))
                .findFirst()
                .orElse(collision.title());
    }
}
