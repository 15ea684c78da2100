package org.luopan.revision;

import java.util.List;
import org.luopan.form.Fault;

/** What was typed cannot be saved; nothing was. */
public class Faulty extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Fault> faults;

    Faulty(List<Fault> faults) {
        super(faults.size() + " faults, first at " + faults.get(0).path());
        this.faults = faults;
    }

    /** One thing that is wrong. */
    public static Faulty at(String path, String message) {
        return new Faulty(List.of(Fault.at(path, message)));
    }

    public List<Fault> faults() {
        return faults;
    }
}
