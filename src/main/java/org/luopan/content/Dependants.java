package org.luopan.content;

import java.util.Collection;

/**
 * Names the entries that repeat part of a changed one and so must be updated too, such as the platforms that reach a tier. Each
 * module declares this for its own entries. It is asked before and after a change.
 */
public interface Dependants {

    Collection<Touched> of(Touched changed);
}
