package org.luopan.source;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.luopan.language.Language;

/**
 * The sources of one page. A source gets its number where the page first prints it, so the numbers follow the order of reading,
 * however the page was put together. The list is printed last and contains the sources that have a number.
 */
public class Footnotes {

    private final Language language;
    private final Map<String, SourceView> cited = new LinkedHashMap<>();
    private final Map<String, Integer> numbers = new LinkedHashMap<>();

    public Footnotes(Language language) {
        this.language = language;
    }

    public Citation cite(Source source) {
        return new Citation(this, cited.computeIfAbsent(source.slug(), slug -> source.view(language)));
    }

    /** The citation of a source that may be missing. */
    public @Nullable Citation citeIfAny(@Nullable Source source) {
        return source == null ? null : cite(source);
    }

    public List<Citation> citeAll(List<Source> sources) {
        return sources.stream().map(this::cite).toList();
    }

    /** The number of a cited source: the next free one if it has none yet. */
    synchronized int number(SourceView source) {
        var next = numbers.size() + 1;
        return numbers.computeIfAbsent(source.slug(), slug -> next);
    }

    /** The numbered sources, complete once the page has printed everything else. */
    public List<Note> list() {
        return new Notes();
    }

    private synchronized List<Note> numbered() {
        var notes = new ArrayList<Note>();
        cited.values().stream()
                .filter(source -> numbers.isEmpty() || numbers.containsKey(source.slug()))
                .toList()
                .forEach(source -> notes.add(new Note(number(source), source)));
        notes.sort(Comparator.comparingInt(Note::number));
        return notes;
    }

    /** One source as the page lists it. */
    public record Note(int number, SourceView source) {}

    /** The numbered sources at the time of reading; the list counts as filled as soon as anything is cited. */
    private final class Notes extends AbstractList<Note> {

        @Override
        public Note get(int index) {
            return numbered().get(index);
        }

        @Override
        public int size() {
            return isEmpty() ? 0 : numbered().size();
        }

        @Override
        public boolean isEmpty() {
            return cited.isEmpty();
        }

        @Override
        public Iterator<Note> iterator() {
            return numbered().iterator();
        }
    }
}
