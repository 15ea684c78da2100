package org.luopan.record;

import java.util.Optional;

/** Knows what people call the things that fields refer to. */
public interface Naming {

    /** Knows nothing but codes. */
    Naming NONE = (field, words) -> Optional.empty();

    /** The code of the only thing that is called this; empty if nothing is, or several things are. */
    Optional<String> code(Field field, String words);
}
