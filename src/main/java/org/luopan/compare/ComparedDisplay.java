package org.luopan.compare;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luopan.address.PageParameters;
import org.luopan.exhibit.Display;
import org.luopan.exhibit.Displayed;
import org.luopan.language.Language;
import org.luopan.language.Messages;
import org.springframework.util.MultiValueMap;

/** A chart of a comparison to take: it reads what the page of the comparison reads. */
abstract class ComparedDisplay implements Display {

    private final Comparisons comparisons;

    ComparedDisplay(Comparisons comparisons) {
        this.comparisons = comparisons;
    }

    /** What a picture says of its hollow points, read in this way; nothing if it has none. */
    static List<String> hollow(@Nullable String how, Messages words, Language language) {
        return how == null ? List.of() : List.of(words.say(language, "chart.hollow." + how));
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
