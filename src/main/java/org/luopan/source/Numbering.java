package org.luopan.source;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of the sources on one page as it is printed: a source gets its number where the page first prints it, so the numbers
 * follow the order of reading, however the page was put together.
 */
public final class Numbering {

    private final Map<String, Numbered> numbers = new LinkedHashMap<>();

    private final Set<Integer> marked = new HashSet<>();

    /** One source as the page lists it. */
    public record Numbered(int number, SourceView source) {}

    /** The number of a cited source: the next free one if it has none yet. */
    public int of(Citation citation) {
        var next = numbers.size() + 1;
        return numbers.computeIfAbsent(citation.source(), slug -> new Numbered(next, citation.cited()))
                .number();
    }

    /** The anchor of the place where a source is cited first; null at every later place. */
    public @Nullable String mark(Citation citation) {
        var number = of(citation);
        return marked.add(number) ? "r" + number : null;
    }

    /** Whether the page cites a source anywhere, so that there is a way back from the list. */
    public boolean marked(int number) {
        return marked.contains(number);
    }

    /** The sources that have a number, in its order; those of the page's texts if it prints no number at all. */
    public List<Numbered> list(@Nullable List<Citation> texts) {
        if (numbers.isEmpty() && texts != null) {
            texts.forEach(this::of);
        }
        return List.copyOf(numbers.values());
    }
}
