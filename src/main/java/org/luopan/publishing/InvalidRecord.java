package org.luopan.publishing;

import java.util.List;
import java.util.regex.Pattern;
import org.luopan.record.FieldError;
import org.springframework.dao.DataIntegrityViolationException;

/** Thrown if a record cannot be saved; nothing was saved. */
public class InvalidRecord extends RuntimeException {

    /** Constraints are named after the rows they apply to. */
    private static final Pattern CONSTRAINT = Pattern.compile("\\b([a-z_]+)_(?:uq|fk|pk)\\b");

    private static final long serialVersionUID = 1L;

    private final transient List<FieldError> faults;

    InvalidRecord(List<FieldError> faults) {
        super(faults.size() + " faults, first at " + faults.get(0).path());
        this.faults = faults;
    }

    /**
     * Turns an error from the database into field errors that no check found, such as a row that another editor stored at the same
     * moment.
     */
    static InvalidRecord of(DataIntegrityViolationException conflict) {
        var broken = CONSTRAINT.matcher(
                String.valueOf(conflict.getMostSpecificCause().getMessage()));
        var faulty = new InvalidRecord(List.of(
                broken.find()
                        ? FieldError.at(
                                "record", "fault.conflict", broken.group(1).replace('_', ' '))
                        : FieldError.at("record", "fault.unfit")));
        faulty.initCause(conflict);
        return faulty;
    }

    /** A record with one error. */
    public static InvalidRecord at(String path, String message) {
        return new InvalidRecord(List.of(FieldError.at(path, message)));
    }

    public List<FieldError> faults() {
        return faults;
    }
}
