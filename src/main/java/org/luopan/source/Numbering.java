package org.luopan.source;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The numbers of the sources on one page as it is printed: a source gets its number where the page first prints it, so the numbers
 * follow the order of reading, however the page was put together.
 */
public final class Numbering {

    private final Map<String, Integer> numbers = new HashMap<>();

    /** One source as the page lists it. */
    public record Numbered(int number, SourceView source) {}

    /** The number of a cited source: the next free one if it has none yet. */
    public int of(Citation citation) {
        return of(citation.source());
    }

    private int of(String slug) {
        var next = numbers.size() + 1;
        var given = numbers.putIfAbsent(slug, next);
        return given == null ? next : given;
    }

    /** The sources among these that have a number, in its order; all of them if the page prints no number at all. */
    public List<Numbered> list(List<Footnotes.Note> notes) {
        var none = numbers.isEmpty();
        var numbered = new ArrayList<Numbered>();
        for (var note : notes) {
            var slug = note.source().slug();
            if (none || numbers.containsKey(slug)) {
                numbered.add(new Numbered(of(slug), note.source()));
            }
        }
        numbered.sort(Comparator.comparingInt(Numbered::number));
        return numbered;
    }
}
