package org.luopan.publishing;

import java.util.List;
import org.luopan.difference.Merge;
import org.luopan.record.RecordData;
import org.luopan.revision.EditSession;
import org.luopan.revision.LastSave;
import org.luopan.revision.StaleEdit;

/** Thrown if another editor saved in the meantime and changed the same things: the original, both versions, and their collisions. */
public class Conflict extends StaleEdit {

    private static final long serialVersionUID = 1L;

    private final transient EditSession present;
    private final transient RecordData mine;
    private final transient List<Merge.Collision> collisions;
    private final transient LastSave last;

    Conflict(EditSession present, RecordData mine, List<Merge.Collision> collisions, LastSave last) {
        super(present.subject().id());
        this.present = present;
        this.mine = mine;
        this.collisions = collisions;
        this.last = last;
    }

    /** The entry as it is now, with the present token. */
    public EditSession present() {
        return present;
    }

    public RecordData mine() {
        return mine;
    }

    public List<Merge.Collision> collisions() {
        return collisions;
    }

    /** Who saved last. */
    public LastSave last() {
        return last;
    }
}
