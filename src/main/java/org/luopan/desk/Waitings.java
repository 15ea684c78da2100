package org.luopan.desk;

import org.jspecify.annotations.Nullable;
import org.luopan.account.Editor;
import org.luopan.comparing.Comparison;
import org.luopan.comparing.Labels;
import org.luopan.language.Language;
import org.luopan.publishing.Act;
import org.luopan.publishing.Rights;
import org.luopan.publishing.SetAside;
import org.luopan.record.Shapes;
import org.luopan.revision.Opened;
import org.luopan.revision.RevisionState;
import org.springframework.stereotype.Component;

/** Lays out the open state of an entry for whoever has its form open. */
@Component
class Waitings {

    private final Shapes shapes;
    private final Labels labels;
    private final SetAside aside;

    Waitings(Shapes shapes, Labels labels, SetAside aside) {
        this.shapes = shapes;
        this.labels = labels;
        this.aside = aside;
    }

    EditPage.@Nullable Waiting of(Opened opened, Editor editor, Language language) {
        var open = opened.open();
        if (open == null) {
            return null;
        }
        var subject = opened.subject();
        var scheduled = open.state() == RevisionState.SCHEDULED;
        var others = !open.by().is(editor) || open.contributors().stream().anyMatch(who -> !who.is(editor));
        var comparison = Comparison.of(shapes.of(subject.kind()), opened.live(), opened.typed());
        var asked = editor.publishes() && (others || scheduled) && comparison.changed();
        var at = open.publishAt();
        return new EditPage.Waiting(
                open.id(),
                open.number(),
                open.state().code(),
                open.authors(),
                Editing.moment(open.savedAt(), language),
                open.decision() == null ? null : open.decidedBy(),
                open.decision(),
                scheduled && at != null ? Editing.moment(at, language) : null,
                aside.inWords(open.aside(), subject.kind(), language),
                open.by().is(editor),
                Rights.may(editor, Act.DISCARD, open),
                asked ? opened.carried() : "",
                asked ? labels.view(comparison, language) : null);
    }
}
