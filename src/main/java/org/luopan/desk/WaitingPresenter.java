package org.luopan.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luopan.account.Editor;
import org.luopan.conversation.Conversations;
import org.luopan.difference.Differences;
import org.luopan.difference.RecordDiff;
import org.luopan.entry.DeskEntry;
import org.luopan.language.Days;
import org.luopan.language.Language;
import org.luopan.publishing.Act;
import org.luopan.publishing.Rights;
import org.luopan.publishing.SetAside;
import org.luopan.record.RecordTypes;
import org.luopan.record.Section;
import org.luopan.revision.EditSession;
import org.luopan.revision.Revision;
import org.luopan.revision.RevisionState;
import org.springframework.stereotype.Component;

/** Builds the view of an entry's open state for an editor who has its form open. */
@Component
class WaitingPresenter {

    private final RecordTypes recordTypes;
    private final Differences differences;
    private final SetAside aside;
    private final Conversations conversations;

    WaitingPresenter(RecordTypes recordTypes, Differences differences, SetAside aside, Conversations conversations) {
        this.recordTypes = recordTypes;
        this.differences = differences;
        this.aside = aside;
        this.conversations = conversations;
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
        return new EditPage.Waiting(
                open.id(),
                open.number(),
                open.state().code(),
                open.authors(),
                Days.moment(open.savedAt(), language),
                decision(open, subject, language),
                scheduled && at != null ? Days.moment(at, language) : null,
                aside.inWords(open.aside(), subject.kind(), language),
                open.by().is(editor),
                Rights.may(editor, Act.DISCARD, open),
                asked ? opened.carried() : "",
                asked ? differences.view(comparison, language) : null);
    }

    private EditPage.Decision decision(Revision open, DeskEntry subject, Language language) {
        var recordType = recordTypes.of(subject.kind());
        var at = open.decidedAt();
        var talk = conversations.about(
                new Conversations.Subject(open.entryId(), open.id(), open.number(), open.number(), true, List.of()),
                language);
        return new EditPage.Decision(
                open.decidedBy(),
                at == null ? null : Days.moment(at, language),
                open.decision(),
                talk.unresolved().stream()
                        .map(thread -> new EditPage.Remark(
                                thread.id(),
                                recordType.parts().stream()
                                        .filter(part -> holds(part, thread.about()))
                                        .findFirst()
                                        .map(Section::name)
                                        .orElse(""),
                                thread.title(),
                                thread.comment().by(),
                                thread.comment().words()))
                        .toList());
    }

    private static boolean holds(Section part, String about) {
        return part.fields().stream().anyMatch(field -> field.name().equals(about))
                || part.groups().stream()
                        .anyMatch(group -> group.stored() && group.name().equals(about));
    }
}
