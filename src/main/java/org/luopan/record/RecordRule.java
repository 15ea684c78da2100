package org.luopan.record;

import java.util.function.Consumer;

/** A rule between the fields of a record. */
public interface RecordRule {

    void check(RecordData typed, Consumer<FieldError> faults);
}
