package org.luopan.review;

import org.luopan.account.Editor;
import org.luopan.address.PageNotFound;
import org.luopan.language.Language;
import org.luopan.publishing.Decisions;
import org.luopan.publishing.InvalidRecord;
import org.luopan.publishing.Restorations;
import org.luopan.publishing.Revisions;
import org.luopan.revision.Revision;
import org.springframework.stereotype.Component;

/** Carries out decisions on a revision, and redirects the browser after each. */
@Component
class Deciding {

    private final Revisions revisions;
    private final Decisions decisions;
    private final Restorations restorations;

    Deciding(Revisions revisions, Decisions decisions, Restorations restorations) {
        this.revisions = revisions;
        this.decisions = decisions;
        this.restorations = restorations;
    }

    /** A decision about a revision, with its note and comment. */
    record Decision(long id, String note, String comment, Editor editor, Language language) {}

    String approve(Decision typed) {
        return page(decisions.approve(typed.id, typed.editor));
    }

    String askForChanges(Decision typed) {
        return page(decisions.askForChanges(typed.id, typed.comment, typed.editor));
    }

    String reject(Decision typed) {
        return page(decisions.reject(typed.id, demanded("comment", "fault.reason", typed.comment), typed.editor));
    }

    String withdraw(Decision typed) {
        return page(decisions.withdraw(typed.id, typed.editor));
    }

    String discard(Decision typed) {
        return page(decisions.discard(typed.id, typed.editor));
    }

    String takeUp(Decision typed) {
        return form(decisions.takeUp(typed.id, typed.editor));
    }

    String restore(Decision typed) {
        return page(restorations.restore(typed.id, demanded("note", "fault.why", typed.note), typed.editor));
    }

    String restoreAsDraft(Decision typed) {
        return form(restorations.restoreAsDraft(typed.id, typed.note, typed.editor));
    }

    String revert(Decision typed) {
        return page(restorations.revert(typed.id, demanded("note", "fault.why-undone", typed.note), typed.editor));
    }

    String revertAsDraft(Decision typed) {
        return form(restorations.revertAsDraft(typed.id, typed.note, typed.editor));
    }

    private static String demanded(String field, String message, String words) {
        if (words.isBlank()) {
            throw InvalidRecord.at(field, message);
        }
        return words.strip();
    }

    private static String page(Revision revision) {
        return "/admin/revisions/" + revision.id();
    }

    private String form(Revision revision) {
        return revisions
                .subject(revision.entryId())
                .orElseThrow(PageNotFound::new)
                .form();
    }
}
