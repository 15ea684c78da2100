package org.luopan.source;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import org.jspecify.annotations.Nullable;
import org.luopan.entry.Entry;

/** A source that the texts of an entry rest on; the aspect says which text. */
@Entity
class EntrySource {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "entry_id")
    private Entry entry;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "source_id")
    private Source source;

    private String aspect;

    private int sortOrder;

    protected EntrySource() {}

    Entry entry() {
        return entry;
    }

    Source source() {
        return source;
    }

    String aspect() {
        return aspect;
    }
}
