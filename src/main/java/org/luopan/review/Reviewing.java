package org.luopan.review;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.luopan.account.Editor;
import org.luopan.address.PageNotFound;
import org.luopan.conversation.Conversations;
import org.luopan.desk.FormView;
import org.luopan.difference.Differences;
import org.luopan.difference.FieldLabels;
import org.luopan.difference.FilterChanges;
import org.luopan.difference.RecordDiff;
import org.luopan.entry.DeskEntry;
import org.luopan.entry.EntryKind;
import org.luopan.evidenceform.EvidenceFields;
import org.luopan.evidenceform.LeadChanges;
import org.luopan.evidenceform.TypedLeads;
import org.luopan.language.Coded;
import org.luopan.language.Days;
import org.luopan.language.Language;
import org.luopan.publishing.Act;
import org.luopan.publishing.Revisions;
import org.luopan.publishing.Rights;
import org.luopan.publishing.SetAside;
import org.luopan.record.FieldError;
import org.luopan.record.RecordData;
import org.luopan.record.RecordTypes;
import org.luopan.review.ReviewPage.Typed;
import org.luopan.revision.EditSession;
import org.luopan.revision.Person;
import org.luopan.revision.Revision;
import org.luopan.revision.RevisionState;
import org.springframework.stereotype.Component;

/** Builds the page of a revision for the person who decides on it. */
@Component
class Reviewing {

    private final Revisions revisions;
    private final RecordTypes recordTypes;
    private final FieldLabels labels;
    private final Differences differences;
    private final SetAside aside;
    private final TypedLeads leads;
    private final LeadChanges changes;
    private final FilterChanges filters;
    private final Conversations conversations;

    Reviewing(
            Revisions revisions,
            RecordTypes recordTypes,
            FieldLabels labels,
            Differences differences,
            SetAside aside,
            TypedLeads leads,
            LeadChanges changes,
            FilterChanges filters,
            Conversations conversations) {
        this.revisions = revisions;
        this.recordTypes = recordTypes;
        this.labels = labels;
        this.differences = differences;
        this.aside = aside;
        this.leads = leads;
        this.changes = changes;
        this.filters = filters;
        this.conversations = conversations;
    }

    ReviewPage page(long id, Editor editor, Language language) {
        return page(id, List.of(), Typed.NOTHING, editor, language);
    }

    /** The page again, with the errors and what was typed. */
    ReviewPage page(long id, List<FieldError> faults, Typed typed, Editor editor, Language language) {
        var revision = revisions.find(id).orElseThrow(PageNotFound::new);
        var subject = revisions.subject(revision.entryId()).orElseThrow(PageNotFound::new);
        var live = revisions.published(subject);
        var content = revisions.content(revision);
        var open = revision.state().open();
        var restoring = revision.state() == RevisionState.PUBLISHED && !subject.binned() && !content.equals(live);
        var before = revision.state() == RevisionState.PUBLISHED && !restoring ? earlier(revision) : live;
        var comparison = differences.view(RecordDiff.of(recordTypes.of(subject.kind()), before, content), language);
        var talk = conversations.about(talkedAbout(revision), language);
        return new ReviewPage(
                subject,
                subject.nameIn(language),
                state(revision, language),
                open,
                open && revision.baseVersion() != subject.version(),
                may(editor, revision),
                restoring,
                subject.isPublished()
                        && Rights.may(editor, Act.RESTORE, revision)
                        && revisions.publishedBefore(revision).isPresent(),
                comparison,
                new ReviewPage.Findings(
                        aside.inWords(revision.aside(), subject.kind(), language),
                        open || restoring ? changes.of(before, content, language) : List.of(),
                        open ? leads(before, content, language) : List.of(),
                        wrong(subject, faults, language),
                        missing(faults, language),
                        restoring ? takenBack(revision, language) : List.of(),
                        filters.of(
                                recordTypes.of(subject.kind()), before, open || restoring ? content : before, language),
                        !open
                                && revisions
                                        .open(subject.id())
                                        .map(EditSession::open)
                                        .isPresent()),
                new ReviewPage.Talk(talk, talk.besides(comparison.anchors())),
                typed);
    }

    private List<ReviewPage.Since> takenBack(Revision revision, Language language) {
        return revisions.publishedSince(revision).stream()
                .map(state -> new ReviewPage.Since(
                        state.id(),
                        state.number(),
                        state.decidedBy() == null ? state.author() : state.author() + ", " + state.decidedBy(),
                        Days.moment(state.when(), language),
                        state.note()))
                .toList();
    }

    /** The revision as something to talk about. */
    Conversations.Subject talkedAbout(Revision revision) {
        return new Conversations.Subject(
                revision.entryId(),
                revision.id(),
                revision.number(),
                revisions.publishedBefore(revision).map(Revision::number).orElse(0),
                revision.state().open(),
                revision.everybody()
                        .map(Person::accountId)
                        .filter(Objects::nonNull)
                        .toList());
    }

    /** The page for undoing a revision; null if nothing was published before it. */
    @Nullable
    String undo(long id) {
        return revisions.find(id).flatMap(revisions::reversalPath).orElse(null);
    }

    Conversations.Subject talkedAbout(long id) {
        return talkedAbout(revisions.find(id).orElseThrow(PageNotFound::new));
    }

    private static ReviewPage.State state(Revision revision, Language language) {
        var publishAt = revision.state() == RevisionState.SCHEDULED ? revision.publishAt() : null;
        return new ReviewPage.State(
                revision.id(),
                revision.number(),
                revision.state().code(),
                revision.authors(),
                Days.moment(revision.savedAt(), language),
                revision.note(),
                revision.minor(),
                publishAt == null ? null : Days.moment(publishAt, language),
                new ReviewPage.Decision(
                        revision.decidedBy(),
                        revision.decidedAt() == null ? null : Days.moment(revision.decidedAt(), language),
                        revision.decision()));
    }

    /** The actions that the editor may take now. */
    private static List<String> may(Editor editor, Revision revision) {
        return Arrays.stream(Act.values())
                .filter(act -> Rights.may(editor, act, revision))
                .map(Coded::code)
                .toList();
    }

    /** Why an entry cannot be restored from the bin as it was. */
    RecoveryPage recovery(DeskEntry subject, List<FieldError> faults, Language language) {
        return new RecoveryPage(
                subject, subject.nameIn(language), wrong(subject, faults, language), missing(faults, language));
    }

    /** Errors of a state, each leading to where it can be mended. */
    List<FormView.Wrong> wrong(DeskEntry subject, List<FieldError> faults, Language language) {
        return faults.stream()
                .map(fault -> new FormView.Wrong(
                        List.of("comment", "note", "remark").contains(fault.path())
                                ? "#" + fault.path()
                                : subject.form(),
                        fault.path().isEmpty()
                                ? subject.nameIn(language)
                                : labels.path(recordTypes.of(subject.kind()), fault.path(), language),
                        labels.fault(fault, language),
                        false))
                .toList();
    }

    /** The missing references of a state that are in the bin. */
    List<ReviewPage.Missing> missing(List<FieldError> faults, Language language) {
        return faults.stream()
                .filter(fault -> fault.message().equals("fault.unknown")
                        && !fault.arguments().isEmpty())
                .map(fault -> fault.arguments().get(0).toString())
                .distinct()
                .flatMap(named -> named(named).filter(DeskEntry::binned).stream())
                .map(subject -> new ReviewPage.Missing(subject.nameIn(language), subject.form()))
                .toList();
    }

    /** The entry that a field refers to: a source by its slug, any other by its short identifier. */
    private Optional<DeskEntry> named(String words) {
        var slash = words.indexOf('/');
        return slash < 0
                ? revisions.subject(EntryKind.SOURCE, words)
                : Coded.find(EntryKind.class, words.substring(0, slash))
                        .flatMap(kind -> revisions.subject(kind, words.substring(slash + 1)));
    }

    /** The warnings about figures that this revision changes, that are newer but will not lead. */
    private List<TypedLeads.Remark> leads(RecordData before, RecordData after, Language language) {
        var known = before.rows(EvidenceFields.FIGURES);
        var rows = after.rows(EvidenceFields.FIGURES);
        return leads.of(after, language).stream()
                .filter(remark -> !known.contains(rows.get(remark.row())))
                .toList();
    }

    /** What was published before this revision. */
    private RecordData earlier(Revision revision) {
        return revisions.publishedBefore(revision).map(revisions::content).orElseGet(() -> revisions.content(revision));
    }
}
