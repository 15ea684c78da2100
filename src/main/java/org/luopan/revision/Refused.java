package org.luopan.revision;

/** Thrown if the present state does not allow an action; its message is the key of the reason. */
public class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Refused(String key) {
        super(key);
    }
}
