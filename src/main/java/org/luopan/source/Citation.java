package org.luopan.source;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luopan.entry.Support;
import org.luopan.language.Language;

/** A reference from a statement to a source; the page that prints it gives it a number ({@link Numbering}). */
public record Citation(SourceView cited) {

    public static Citation of(Source source, Language language) {
        return new Citation(source.view(language));
    }

    /** The citation of a source that may be missing. */
    public static @Nullable Citation ofIfAny(@Nullable Source source, Language language) {
        return source == null ? null : of(source, language);
    }

    public static List<Citation> ofAll(Collection<Source> sources, Language language) {
        return sources.stream().map(source -> of(source, language)).toList();
    }

    /** How these sources are supported. */
    public static List<Support> supports(Collection<Citation> citations) {
        return citations.stream().map(citation -> citation.cited().support()).toList();
    }

    /** How a statement that all of them make is supported; null if there are none. */
    public static @Nullable Support support(List<Citation> citations) {
        return citations.isEmpty() ? null : Support.best(supports(citations));
    }

    /** The address of the source. */
    public String source() {
        return cited.slug();
    }
}
