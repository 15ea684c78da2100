package org.luopan.market;

import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import org.luopan.entry.Entry;

/** The market: one entry that all figures about the country belong to. */
@Entity
@DiscriminatorValue("market")
public class Market extends Entry {

    protected Market() {}
}
