package org.luopan.desk;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Thrown if the desk has no such entry, revision or record. */
@ResponseStatus(HttpStatus.NOT_FOUND)
public class NotAtTheDesk extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
