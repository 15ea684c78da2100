package org.luopan.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luopan.entry.DeskEntry;

/**
 * Two editors changed the same things in one entry: the original, and both versions.
 *
 * @param token what is there now, for the next save
 * @param opened what the form was opened on
 * @param mine the whole record as typed here
 * @param action the button that was pressed
 * @param reopened the number of the revision that is taken up again beside an open draft; 0 if none is
 */
record ConflictPage(
        DeskEntry subject,
        String name,
        Saved last,
        String token,
        String opened,
        String mine,
        String action,
        Kept kept,
        List<Collision> collisions,
        int reopened) {

    ConflictPage reopening(int number) {
        return new ConflictPage(subject, name, last, token, opened, mine, action, kept, collisions, number);
    }

    /** Who saved in the meantime, in words; {@code own} if it was the editor. */
    record Saved(String who, String when, boolean own, boolean published) {}

    /** The other fields of the form. */
    record Kept(
            String tab,
            String note,
            boolean minor,
            String publishAt,
            boolean overruling,
            boolean fromLive,
            String including,
            boolean keepingSchedule) {}

    /** One thing that both changed; {@code row} names its row, if any; {@code theirs} is preselected if it was chosen before. */
    record Collision(
            String path,
            String label,
            String row,
            @Nullable String lang,
            String base,
            String mine,
            String theirs,
            boolean theirsChosen) {}
}
