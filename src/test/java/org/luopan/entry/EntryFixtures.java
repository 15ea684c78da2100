package org.luopan.entry;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.luopan.content.ContentCacheFixtures;

/** Reads entries that no table has, all of them published, and how they are linked. */
public final class EntryFixtures {

    private EntryFixtures() {}

    /** That one entry names another as related, similar, or to be seen as well. */
    public record Link(Entry from, String relation, Entry to) {}

    public static Entries entries(List<Entry> all, Link... links) {
        EntryRepository stored = mock();
        when(stored.ofKind(any())).thenAnswer(asked -> ofKind(all, asked.getArgument(0)));
        when(stored.ofKind(any(), any())).thenAnswer(asked -> ofKind(all, asked.getArgument(0)));
        when(stored.named(any(), any()))
                .thenAnswer(asked -> ofKind(all, asked.getArgument(0)).stream()
                        .filter(row -> row.slug().equals(asked.getArgument(1)))
                        .findFirst());
        when(stored.ids(any(), any()))
                .thenAnswer(asked -> all.stream()
                        .filter(entry -> entry.kind() == asked.getArgument(0))
                        .filter(entry ->
                                asked.<Collection<String>>getArgument(1).contains(entry.slug()))
                        .map(entry -> new Object[] {entry.slug(), entry.id()})
                        .toList());
        when(stored.currentSlug(any(), any())).thenReturn(Optional.empty());
        when(stored.linkedFrom(any()))
                .thenAnswer(asked -> linked(links, Link::from, Link::to, List.of(asked.<Long>getArgument(0))));
        when(stored.linkedTo(any()))
                .thenAnswer(asked -> linked(links, Link::to, Link::from, List.of(asked.<Long>getArgument(0))));
        when(stored.relatedFrom(any())).thenAnswer(asked -> related(links, Link::from, Link::to, asked.getArgument(0)));
        when(stored.relatedTo(any())).thenAnswer(asked -> related(links, Link::to, Link::from, asked.getArgument(0)));
        return new Entries(stored, mock(), ContentCacheFixtures.cache());
    }

    private static List<EntryRow> ofKind(List<Entry> all, EntryKind kind) {
        return all.stream()
                .filter(entry -> entry.kind() == kind)
                .sorted(Comparator.comparing(Entry::sortOrder))
                .map(entry -> row("", entry))
                .toList();
    }

    private static List<EntryRow> linked(
            Link[] links, Function<Link, Entry> here, Function<Link, Entry> there, Collection<Long> ids) {
        return between(links, here, ids)
                .map(link -> row(link.relation, there.apply(link)))
                .toList();
    }

    private static List<Object[]> related(
            Link[] links, Function<Link, Entry> here, Function<Link, Entry> there, Collection<Long> ids) {
        var related = new ArrayList<Object[]>();
        between(links, here, ids)
                .filter(link -> link.relation.equals("related"))
                .forEach(link ->
                        related.add(new Object[] {here.apply(link).id(), row(link.relation, there.apply(link))}));
        return related;
    }

    private static Stream<Link> between(Link[] links, Function<Link, Entry> here, Collection<Long> ids) {
        return Arrays.stream(links).filter(link -> ids.contains(here.apply(link).id()));
    }

    private static EntryRow row(String relation, Entry entry) {
        return new EntryRow(
                relation,
                entry.kind(),
                entry.slug(),
                entry.name(),
                entry.nameZh(),
                entry.pinyin(),
                null,
                null,
                entry.sortOrder());
    }
}
