package org.luopan.revision;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Thrown if the present state does not allow an action; its message is the key of the reason. */
@ResponseStatus(HttpStatus.CONFLICT)
public class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Refused(String key) {
        super(key);
    }
}
