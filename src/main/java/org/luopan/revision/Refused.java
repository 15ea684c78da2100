package org.luopan.revision;

/** Something that the state of things does not allow; its message is the key of the reason. */
public class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Refused(String key) {
        super(key);
    }
}
