package org.luopan.compare;

import org.luopan.address.PageParameters;
import org.luopan.exhibit.Display;
import org.luopan.exhibit.Displayed;
import org.luopan.language.Language;
import org.springframework.util.MultiValueMap;

/** A chart of a comparison to take: it reads what the page of the comparison reads. */
abstract class ComparedDisplay implements Display {

    private final Comparisons comparisons;

    ComparedDisplay(Comparisons comparisons) {
        this.comparisons = comparisons;
    }

    /** The chart of this comparison; throws {@link org.luopan.address.PageNotFound} if it has none. */
    abstract Displayed displayed(SideBySide comparison, MultiValueMap<String, String> query, Language language);

    @Override
    public PageParameters parameters(String path) {
        return comparisons.parameters(path);
    }

    @Override
    public final Displayed displayed(MultiValueMap<String, String> query, Language language) {
        return displayed(comparisons.page(query, language), query, language);
    }
}
