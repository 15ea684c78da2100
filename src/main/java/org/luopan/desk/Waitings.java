package org.luopan.desk;

import org.jspecify.annotations.Nullable;
import org.luopan.account.Editor;
import org.luopan.difference.Differences;
import org.luopan.difference.RecordDiff;
import org.luopan.language.Days;
import org.luopan.language.Language;
import org.luopan.publishing.Act;
import org.luopan.publishing.Rights;
import org.luopan.publishing.SetAside;
import org.luopan.record.RecordTypes;
import org.luopan.revision.EditSession;
import org.luopan.revision.RevisionState;
import org.springframework.stereotype.Component;

/** Builds the view of an entry's open state for an editor who has its form open. */
@Component
class Waitings {

    private final RecordTypes recordTypes;
    private final Differences differences;
    private final SetAside aside;

    Waitings(RecordTypes recordTypes, Differences differences, SetAside aside) {
        this.recordTypes = recordTypes;
        this.differences = differences;
        this.aside = aside;
    }

    EditPage.@Nullable Waiting of(EditSession opened, Editor editor, Language language) {
        var open = opened.open();
        if (open == null) {
            return null;
        }
        var subject = opened.subject();
        var scheduled = open.state() == RevisionState.SCHEDULED;
        var others = !open.by().is(editor) || open.contributors().stream().anyMatch(who -> !who.is(editor));
        var comparison = RecordDiff.of(recordTypes.of(subject.kind()), opened.live(), opened.typed());
        var asked = editor.publishes() && (others || scheduled) && comparison.changed();
        var at = open.publishAt();
        var decision = open.decision();
        return new EditPage.Waiting(
                open.id(),
                open.number(),
                open.state().code(),
                open.authors(),
                Days.moment(open.savedAt(), language),
                decision == null ? null : new EditPage.Decision(open.decidedBy(), decision),
                scheduled && at != null ? Days.moment(at, language) : null,
                aside.inWords(open.aside(), subject.kind(), language),
                open.by().is(editor),
                Rights.may(editor, Act.DISCARD, open),
                asked ? opened.carried() : "",
                asked ? differences.view(comparison, language) : null);
    }
}
