package org.luopan.compare;

import java.util.List;
import org.luopan.entry.EntryKind;
import org.luopan.language.Language;

/** What one kind of entry is compared by; each module tells it of its own kinds. */
public interface KindRows {

    /** The group in which the figures of the entries stand; they are read alike for all kinds. */
    String FIGURES = "figures";

    EntryKind kind();

    /** The groups that its rows belong to, in their order. */
    List<String> groups();

    /** The rows about these entries but for their figures, each with one cell for each entry in this order. */
    List<Row> rows(List<Long> ids, Language language);
}
