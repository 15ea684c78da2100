package org.luopan.content;

import org.springframework.dao.DataIntegrityViolationException;

/** Tells whoever writes at the gate why the database refused it, as what they can put right. */
public interface RefusedWrites {

    RuntimeException explained(DataIntegrityViolationException refused);
}
