package org.luopan.entry;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.luopan.content.ContentCache;
import org.luopan.content.Held;
import org.luopan.language.Language;
import org.luopan.language.Text;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** Queries that work for entries of every kind. */
@Service
@Transactional(readOnly = true)
public class Entries {

    /** A slug as a query writes it: {@code tier-3}, {@code !tier-3}, {@code tier/tier-3}. */
    private static final Pattern REFERENCE = Pattern.compile("(!|([a-z]+)/)?([a-z0-9-]{1,64})");

    private final EntryRepository entries;
    private final EntityManager manager;
    private final Held<Map<EntryKind, Long>> counts;

    Entries(EntryRepository entries, EntityManager manager, ContentCache cache) {
        this.entries = entries;
        this.manager = manager;
        this.counts = cache.of(
                this::counted,
                Stream.of(EntryKind.values()).map(EntryKind::code).toArray(String[]::new));
    }

    /** All published entries of one kind in that kind's order, including the fields only that kind has. */
    public <E extends Entry> List<E> all(Class<E> type) {
        return manager.createQuery("select e from " + type.getSimpleName() + " e order by e.sortOrder", type)
                .getResultList();
    }

    /** The published entry with a slug; throws {@link EntryNotFound} if there is none. */
    public <E extends Entry> E find(Class<E> type, EntryKind kind, String slug) {
        return manager.createQuery("select e from " + type.getSimpleName() + " e where e.slug = :slug", type)
                .setParameter("slug", slug)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new EntryNotFound(kind, slug));
    }

    /** All entries of one kind in that kind's order. */
    public List<EntryRef> ofKind(EntryKind kind, Language language) {
        return entries.ofKind(kind).stream().map(row -> row.in(language)).toList();
    }

    /** The first entries of one kind in that kind's order. */
    public List<EntryRef> first(EntryKind kind, int most, Language language) {
        return entries.ofKind(kind, Limit.of(most)).stream()
                .map(row -> row.in(language))
                .toList();
    }

    /** The published entry with this slug. */
    public Optional<EntryRef> named(EntryKind kind, String slug, Language language) {
        return entries.named(kind, slug).map(row -> row.in(language));
    }

    /** What the published entry with this slug is, in a few sentences. */
    public Optional<Text> summary(EntryKind kind, String slug, Language language) {
        return entries.summary(kind, slug).flatMap(summary -> Optional.ofNullable(summary.in(language)));
    }

    /** What this entry refers to, then what refers to it. */
    public EntryLinks around(Long id, Language language) {
        var out = entries.linkedFrom(id);
        var in = entries.linkedTo(id);
        return new EntryLinks(
                merge(out, in, "related", language),
                merge(out, in, "similar", language),
                merge(out, in, "see-also", language));
    }

    /** The slug that an entry has now, given one that it had before. */
    public Optional<String> currentSlug(EntryKind kind, String slug) {
        return entries.currentSlug(kind, slug);
    }

    /**
     * A query with every former slug replaced by the present one, so that an address keeps its meaning when an entry is renamed.
     *
     * @param named the keys whose values are slugs, and the kind of each; a value may follow {@code !}, or stand as {@code
     * key/slug} in another key
     * @param known whether a key already has a slug, so that it needs no lookup
     */
    public MultiValueMap<String, String> withPresentSlugs(
            MultiValueMap<String, String> query, Map<String, EntryKind> named, BiPredicate<String, String> known) {
        var present = new LinkedMultiValueMap<String, String>();
        query.forEach((key, values) -> values.forEach(value -> present.add(key, present(key, value, named, known))));
        return present;
    }

    private @Nullable String present(
            String key, @Nullable String value, Map<String, EntryKind> named, BiPredicate<String, String> known) {
        var reference = value == null ? null : REFERENCE.matcher(value);
        if (reference == null || !reference.matches()) {
            return value;
        }
        var of = reference.group(2) == null ? key : reference.group(2);
        var kind = named.get(of);
        var before = Objects.requireNonNullElse(reference.group(1), "");
        return kind == null || known.test(of, reference.group(3))
                ? value
                : currentSlug(kind, reference.group(3))
                        .map(slug -> before + slug)
                        .orElse(value);
    }

    /** The ids of these entries of one kind, in the order of the slugs; unknown slugs are left out. */
    public List<Long> ids(EntryKind kind, List<String> slugs) {
        var ids = entries.ids(kind, slugs).stream()
                .collect(Collectors.toMap(row -> (String) row[0], row -> (Long) row[1]));
        return slugs.stream().flatMap(slug -> Stream.ofNullable(ids.get(slug))).toList();
    }

    /** What each of these entries is related to, in either direction, without duplicates. */
    public Map<Long, List<EntryRef>> related(Collection<Long> ids, Language language) {
        var related = new HashMap<Long, List<EntryRef>>();
        Stream.concat(entries.relatedFrom(ids).stream(), entries.relatedTo(ids).stream())
                .forEach(row -> {
                    var refs = related.computeIfAbsent((Long) row[0], id -> new ArrayList<>());
                    var ref = ((EntryRow) row[1]).in(language);
                    if (!refs.contains(ref)) {
                        refs.add(ref);
                    }
                });
        return related;
    }

    /** A reference to one entry of any status. */
    public EntryRef ref(long id, Language language) {
        return entries.row(id).orElseThrow().in(language);
    }

    /** References to entries of any status by their ids. */
    public Map<Long, EntryRef> refs(Collection<Long> ids, Language language) {
        return entries.rows(ids).stream()
                .collect(Collectors.toMap(row -> (Long) row[0], row -> ((EntryRow) row[1]).in(language)));
    }

    /** Whether the entry that had this address was deleted. */
    public boolean deleted(EntryKind kind, String slug) {
        return entries.countBinned(kind, slug) > 0;
    }

    /** How many entries of each kind there are. */
    public Map<EntryKind, Long> counts() {
        return counts.get();
    }

    private Map<EntryKind, Long> counted() {
        var counts = new EnumMap<EntryKind, Long>(EntryKind.class);
        for (var row : entries.countByKind()) {
            counts.put((EntryKind) row[0], (Long) row[1]);
        }
        return counts;
    }

    private static List<EntryRef> merge(List<EntryRow> out, List<EntryRow> in, String relation, Language language) {
        return Stream.concat(out.stream(), in.stream())
                .filter(row -> row.relation().equals(relation))
                .map(row -> row.in(language))
                .distinct()
                .toList();
    }
}
