package org.luopan.index;

/** Search and lists cannot answer yet, because the index is being built. */
public class IndexBeingPrepared extends RuntimeException {

    private static final long serialVersionUID = 1L;

    IndexBeingPrepared() {
        super("The search index is being built", null, false, false);
    }
}
