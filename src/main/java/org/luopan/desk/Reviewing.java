package org.luopan.desk;

import java.util.List;
import org.luopan.account.Editor;
import org.luopan.entry.Language;
import org.luopan.evidence.EvidenceFields;
import org.luopan.evidence.TypedLeads;
import org.luopan.form.Comparison;
import org.luopan.form.Fault;
import org.luopan.form.Labels;
import org.luopan.form.Shapes;
import org.luopan.form.Typed;
import org.luopan.revision.Revision;
import org.luopan.revision.Revisions;
import org.springframework.stereotype.Component;

/** Lays out a revision for whoever decides on it. */
@Component
class Reviewing {

    private final Revisions revisions;
    private final Shapes shapes;
    private final Labels labels;
    private final TypedLeads leads;

    Reviewing(Revisions revisions, Shapes shapes, Labels labels, TypedLeads leads) {
        this.revisions = revisions;
        this.shapes = shapes;
        this.labels = labels;
        this.leads = leads;
    }

    ReviewPage page(long id, List<Fault> faults, Editor editor, Language language) {
        var revision = revisions.find(id).orElseThrow(NotAtTheDesk::new);
        var subject = revisions.subject(revision.entryId()).orElseThrow(NotAtTheDesk::new);
        var before = revision.state().open() ? revisions.published(subject) : earlier(revision);
        var after = revisions.content(revision);
        var comparison = Comparison.of(shapes.of(subject.kind()), before, after);
        return new ReviewPage(
                subject,
                subject.nameIn(language),
                revision.id(),
                revision.number(),
                revision.state().code(),
                revision.author(),
                revision.note(),
                revision.minor(),
                Editing.moment(revision.createdAt(), language),
                revision.publishAt() == null ? null : Editing.moment(revision.publishAt(), language),
                revision.decidedBy(),
                revision.decision(),
                revision.state().open(),
                revision.state().open() && revision.baseVersion() != subject.version(),
                editor.publishes(),
                labels.view(comparison, language),
                revision.state().open() ? leads(before, after, language) : List.of(),
                faults.stream()
                        .map(fault -> new FormView.Wrong(
                                fault.path().equals("comment") ? "#comment" : subject.form(),
                                fault.path(),
                                labels.fault(fault, language),
                                false))
                        .toList());
    }

    /** Of the figures that this revision changes, those that the page will not lead with though they are newer. */
    private List<TypedLeads.Remark> leads(Typed before, Typed after, Language language) {
        var known = before.rows(EvidenceFields.FIGURES);
        var rows = after.rows(EvidenceFields.FIGURES);
        return leads.of(after, language).stream()
                .filter(remark -> !known.contains(rows.get(remark.row())))
                .toList();
    }

    /** What was published before this revision. */
    private Typed earlier(Revision revision) {
        return revisions
                .lastPublished(revision.entryId(), revision.number())
                .map(revisions::content)
                .orElse(Typed.NOTHING);
    }
}
