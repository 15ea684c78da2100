package org.luopan.review;

import org.luopan.account.Editor;
import org.luopan.address.PageNotFound;
import org.luopan.desk.Conflicts;
import org.luopan.language.Coded;
import org.luopan.language.Language;
import org.luopan.publishing.Conflict;
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
    private final Conflicts conflicts;

    Deciding(Revisions revisions, Decisions decisions, Restorations restorations, Conflicts conflicts) {
        this.revisions = revisions;
        this.decisions = decisions;
        this.restorations = restorations;
        this.conflicts = conflicts;
    }

    /** What can be done with a revision, with the notice that says so afterwards; addresses name it by its code. */
    enum Step implements Coded {
        APPROVAL("publish"),
        CHANGES_REQUEST("asked"),
        REJECTION("rejected"),
        WITHDRAWAL("withdrawn"),
        DISCARDING("discarded"),
        TAKING_UP("taken-up"),
        RESTORATION("restored"),
        RESTORATION_DRAFT("lacking"),
        REVERSAL("reverted"),
        REVERSAL_DRAFT("lacking");

        private final String notice;

        Step(String notice) {
            this.notice = notice;
        }

        String notice() {
            return "desk.notice." + notice;
        }

        /** Whether it publishes an earlier state: if that lacks something, it can be taken up as a draft. */
        boolean publishesEarlier() {
            return this == RESTORATION || this == REVERSAL;
        }
    }

    /** A decision about a revision, with its note and comment. */
    record Decision(long id, String note, String comment, Editor editor, Language language) {}

    /** Carries out this step; the address of the next page. */
    String take(Step step, Decision typed) {
        var id = typed.id;
        var editor = typed.editor;
        return switch (step) {
            case APPROVAL -> page(decisions.approve(id, editor));
            case CHANGES_REQUEST -> page(decisions.askForChanges(id, typed.comment, editor));
            case REJECTION -> page(decisions.reject(id, demanded("comment", "fault.reason", typed.comment), editor));
            case WITHDRAWAL -> page(decisions.withdraw(id, editor));
            case DISCARDING -> page(decisions.discard(id, editor));
            case TAKING_UP -> form(decisions.takeUp(id, editor));
            case RESTORATION -> page(restorations.restore(id, demanded("note", "fault.why", typed.note), editor));
            case RESTORATION_DRAFT -> form(restorations.restoreAsDraft(id, typed.note, editor));
            case REVERSAL -> page(restorations.revert(id, demanded("note", "fault.why-undone", typed.note), editor));
            case REVERSAL_DRAFT -> form(restorations.revertAsDraft(id, typed.note, editor));
        };
    }

    /** The page that asks where the open draft and a revision that is taken up again change the same. */
    Object choices(Conflict both, Decision decision) {
        var ended = revisions.find(decision.id).orElseThrow(PageNotFound::new);
        return conflicts.reopening(both, ended, decision.editor, decision.language);
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
