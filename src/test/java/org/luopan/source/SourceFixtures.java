package org.luopan.source;

import static org.mockito.ArgumentMatchers.anyCollection;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.luopan.MadeUp;
import org.luopan.entry.Checking;
import org.luopan.entry.Entry;
import org.luopan.language.Localized;
import org.springframework.test.util.ReflectionTestUtils;

/** Sources that are not in any database. */
public final class SourceFixtures {

    private SourceFixtures() {}

    /** That a text of an entry rests on a source. */
    public record TextSource(Entry entry, String aspect, Source source) {}

    /** Reads these sources, and which texts rest on them. */
    public static Sources sources(List<Source> sources, TextSource... texts) {
        SourceRepository stored = mock();
        when(stored.all()).thenReturn(sources);
        when(stored.founding())
                .thenReturn(sources.stream().filter(Source::isFounding).findFirst());
        when(stored.behind(anyLong())).thenAnswer(asked -> behind(List.of(asked.<Long>getArgument(0)), texts));
        when(stored.behind(anyCollection())).thenAnswer(asked -> behind(asked.getArgument(0), texts));
        return new Sources(stored);
    }

    private static List<EntrySource> behind(Collection<Long> entries, TextSource... texts) {
        return Arrays.stream(texts)
                .filter(text -> entries.contains(text.entry.id()))
                .map(text -> MadeUp.a(EntrySource.class)
                        .with("entry", text.entry)
                        .with("aspect", text.aspect)
                        .with("source", text.source)
                        .get())
                .toList();
    }

    public static Source source(String slug) {
        var source = new Source();
        ReflectionTestUtils.setField(source, Entry.class, "slug", slug, String.class);
        return source;
    }

    /** A source that somebody has read. */
    public static Source read(String slug) {
        return named(slug, Checking.CHECKED, null);
    }

    /** A source that nobody has opened. */
    public static Source unread(String slug) {
        return named(slug, Checking.UNCHECKED, null);
    }

    /** A source that was read in another publication. */
    public static Source readIn(String slug, String place) {
        return named(slug, Checking.UNCHECKED, place);
    }

    private static Source named(String slug, Checking checking, String place) {
        var source = source(slug);
        ReflectionTestUtils.setField(source, Entry.class, "name", new Localized(slug, null), Localized.class);
        ReflectionTestUtils.setField(source, Entry.class, "checking", checking, Checking.class);
        ReflectionTestUtils.setField(source, "seenVia", place);
        ReflectionTestUtils.setField(source, "linkState", LinkState.UNKNOWN);
        ReflectionTestUtils.setField(source, "language", "en");
        return source;
    }
}
