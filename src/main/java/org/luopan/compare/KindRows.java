package org.luopan.compare;

import java.util.List;
import java.util.Map;
import org.luopan.entry.EntryKind;
import org.luopan.language.Language;

/** The rows by which entries of one kind are compared; each module supplies those of its own kinds. */
public interface KindRows {

    /** The group of the entries' figures, which are read the same way for all kinds. */
    String FIGURES = "figures";

    EntryKind kind();

    /** The groups of its rows, in order. */
    List<String> groups();

    /** The heading under which a form offers each of these entries, in the order of the headings; none by default. */
    default Map<String, String> headings(List<String> slugs, Language language) {
        return Map.of();
    }

    /** The rows about these entries except their figures, each with one cell for each entry in this order. */
    List<ComparedRow> rows(List<Long> ids, Language language);
}
