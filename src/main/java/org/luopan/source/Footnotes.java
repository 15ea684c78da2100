package org.luopan.source;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.luopan.language.Language;

/**
 * The sources that the statements of one page rest on, collected while its view is made. They get their numbers when the page is
 * printed ({@link Numbering}), so one view can be printed many times.
 */
public class Footnotes {

    private final Language language;
    private final Map<String, Citation> citations = new LinkedHashMap<>();
    private final List<Note> notes = new ArrayList<>();

    public Footnotes(Language language) {
        this.language = language;
    }

    public Citation cite(Source source) {
        return citations.computeIfAbsent(source.slug(), slug -> noted(source.view(language)));
    }

    private Citation noted(SourceView source) {
        notes.add(new Note(source));
        return new Citation(source);
    }

    /** The citation of a source that may be missing. */
    public @Nullable Citation citeIfAny(@Nullable Source source) {
        return source == null ? null : cite(source);
    }

    public List<Citation> citeAll(List<Source> sources) {
        return sources.stream().map(this::cite).toList();
    }

    /** Every cited source, also those that are cited after this call. */
    public List<Note> list() {
        return Collections.unmodifiableList(notes);
    }

    /** One source that the page may list. */
    public record Note(SourceView source) {}
}
