package org.luopan.content;

import org.springframework.dao.DataIntegrityViolationException;

/** Explains to an editor why the database refused a change, as something they can correct. */
public interface RefusedWrites {

    RuntimeException explained(DataIntegrityViolationException refused);
}
