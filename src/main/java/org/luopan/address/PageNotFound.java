package org.luopan.address;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Thrown if nothing has this address: no entry, revision or record that the reader or editor may see. */
@ResponseStatus(HttpStatus.NOT_FOUND)
public class PageNotFound extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
