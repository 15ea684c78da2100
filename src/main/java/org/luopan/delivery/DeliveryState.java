package org.luopan.delivery;

import java.util.Locale;

/** What became of something that a release or an import brought. */
public enum DeliveryState {
    /** The base has it; if an editor had changed something else, merged with that. */
    DELIVERED,
    /** Both changed the same: it is proposed in the review queue. */
    PROPOSED,
    /** Both changed the same, and a draft is open: it is proposed at a later start. */
    WAITING,
    /** Both changed the same of a record that has no drafts: the desk shows what came, until somebody decides. */
    DIFFERS,
    /** The entry is in the bin, or it or the record was deleted: it was left alone. */
    LEFT;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
