package org.luopan.publishing;

import java.util.List;
import java.util.regex.Pattern;
import org.luopan.record.Fault;
import org.springframework.dao.DataIntegrityViolationException;

/** What was typed cannot be saved; nothing was. */
public class Faulty extends RuntimeException {

    /** Constraints are called after the rows they are of. */
    private static final Pattern CONSTRAINT = Pattern.compile("\\b([a-z_]+)_(?:uq|fk|pk)\\b");

    private static final long serialVersionUID = 1L;

    private final transient List<Fault> faults;

    Faulty(List<Fault> faults) {
        super(faults.size() + " faults, first at " + faults.get(0).path());
        this.faults = faults;
    }

    /** What the database refuses though no check did, such as a row that somebody else stored at the same moment. */
    static Faulty of(DataIntegrityViolationException conflict) {
        var broken = CONSTRAINT.matcher(
                String.valueOf(conflict.getMostSpecificCause().getMessage()));
        var faulty = new Faulty(List.of(
                broken.find()
                        ? Fault.at("record", "fault.conflict", broken.group(1).replace('_', ' '))
                        : Fault.at("record", "fault.unfit")));
        faulty.initCause(conflict);
        return faulty;
    }

    /** One thing that is wrong. */
    public static Faulty at(String path, String message) {
        return new Faulty(List.of(Fault.at(path, message)));
    }

    public List<Fault> faults() {
        return faults;
    }
}
