package org.luopan.glossary;

import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import org.luopan.entry.Entry;

/** A glossary word; its summary is its definition. */
@Entity
@DiscriminatorValue("term")
class Term extends Entry {

    protected Term() {}
}
