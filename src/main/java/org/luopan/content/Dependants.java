package org.luopan.content;

import java.util.Collection;

/**
 * Tells what repeats something of a thing and so has to follow when it changes, such as the platforms that reach a tier. Each module
 * declares this for what its own entries repeat. It is asked before and after a change.
 */
public interface Dependants {

    Collection<Touched> of(Touched changed);
}
