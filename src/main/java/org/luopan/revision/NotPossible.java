package org.luopan.revision;

/** Something that the state of things does not allow; its message is the key of the reason. */
public class NotPossible extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotPossible(String key) {
        super(key);
    }
}
