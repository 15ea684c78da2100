package org.luopan.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luopan.entry.DeskEntry;

/**
 * Two editors on one entry who changed the same things: what each of these was, and what both made of it.
 *
 * @param token what is there now, for the next save
 * @param opened what the form was opened on
 * @param mine the whole record as it was typed here
 * @param action what was to become of it
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
        List<Collision> collisions) {

    /** Who saved meanwhile, in words; {@code own} where it was the editor. */
    record Saved(String who, String when, boolean own, boolean published) {}

    /** What else the form said. */
    record Kept(
            String tab,
            String note,
            boolean minor,
            String publishAt,
            boolean overruling,
            boolean fromLive,
            String including,
            boolean keepingSchedule) {}

    /** One thing both changed; {@code row} says which row it is in, where it is in one; {@code theirs} is preselected where it was chosen before. */
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
