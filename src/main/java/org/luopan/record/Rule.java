package org.luopan.record;

import java.util.function.Consumer;

/** What must hold between the fields of a record. */
public interface Rule {

    void check(Typed typed, Consumer<Fault> faults);
}
