package org.luopan.compare;

import java.util.List;
import org.luopan.entry.EntryKind;
import org.luopan.language.Language;

/** The rows by which entries of one kind are compared; each module supplies those of its own kinds. */
public interface KindRows {

    /** The group of the entries' figures, which are read the same way for all kinds. */
    String FIGURES = "figures";

    EntryKind kind();

    /** The groups of its rows, in order. */
    List<String> groups();

    /** The rows about these entries except their figures, each with one cell for each entry in this order. */
    List<Row> rows(List<Long> ids, Language language);
}
