package org.luopan.evidence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.luopan.entry.Language;

/** The numbered sources of one page, in the order in which the page cites them. */
public class Footnotes {

    private final Language language;
    private final Map<String, Citation> numbers = new HashMap<>();
    private final List<Note> notes = new ArrayList<>();

    public Footnotes(Language language) {
        this.language = language;
    }

    public Citation cite(Source source) {
        return numbers.computeIfAbsent(source.slug(), slug -> {
            notes.add(new Note(notes.size() + 1, source.view(language)));
            return new Citation(notes.size(), slug);
        });
    }

    /** The citation of a source that may be missing. */
    public @Nullable Citation citeIfAny(@Nullable Source source) {
        return source == null ? null : cite(source);
    }

    public List<Citation> citeAll(List<Source> sources) {
        return sources.stream().map(this::cite).toList();
    }

    public List<Note> list() {
        return List.copyOf(notes);
    }

    /** One source as the page lists it. */
    public record Note(int number, SourceView source) {}
}
