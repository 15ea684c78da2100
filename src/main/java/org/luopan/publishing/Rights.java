package org.luopan.publishing;

import org.luopan.account.Editor;
import org.luopan.revision.Refused;
import org.luopan.revision.Revision;
import org.luopan.revision.RevisionState;
import org.springframework.security.access.AccessDeniedException;

/** Who may do what with a revision: publishers decide, authors take back their own. */
public final class Rights {

    private Rights() {}

    /** Whether the editor may do this, and the revision's state allows it. */
    public static boolean may(Editor editor, Act act, Revision revision) {
        return fits(act, revision.state()) && entitled(editor, act, revision);
    }

    /** Whether the revision's state allows this for anybody. */
    static boolean fits(Act act, RevisionState state) {
        return switch (act) {
            case APPROVE, SCHEDULE, REJECT, DISCARD -> state.open();
            case ASK_FOR_CHANGES -> state == RevisionState.IN_REVIEW;
            case WITHDRAW -> state == RevisionState.IN_REVIEW || state == RevisionState.SCHEDULED;
            case TAKE_UP ->
                state == RevisionState.REJECTED || state == RevisionState.DISCARDED || state == RevisionState.REPLACED;
            case RESTORE -> state == RevisionState.PUBLISHED;
        };
    }

    private static boolean entitled(Editor editor, Act act, Revision revision) {
        if (editor.publishes()) {
            return true;
        }
        return switch (act) {
            case APPROVE, SCHEDULE, ASK_FOR_CHANGES, RESTORE -> false;
            // Only publishers can take back what a publisher has scheduled.
            case REJECT, WITHDRAW, DISCARD -> revision.by().is(editor) && revision.state() != RevisionState.SCHEDULED;
            case TAKE_UP ->
                revision.by().is(editor) || revision.contributors().stream().anyMatch(who -> who.is(editor));
        };
    }

    /** Throws if the editor may not; checks the right before the state. */
    static void demand(Editor editor, Act act, Revision revision) {
        if (!entitled(editor, act, revision)) {
            throw new AccessDeniedException(
                    "Account " + editor.id() + " may not " + act + " revision " + revision.id());
        }
        if (!fits(act, revision.state())) {
            throw new Refused("revision.closed");
        }
    }

    static void demandPublisher(Editor editor) {
        if (!editor.publishes()) {
            throw new AccessDeniedException("Only publishers publish");
        }
    }
}
