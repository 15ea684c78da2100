package org.luopan.compare;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.luopan.address.QueryString;
import org.luopan.entry.EntryKind;
import org.springframework.util.MultiValueMap;

/**
 * The comparison that an address asks for: entries of one kind, groups of rows, differences only, a logarithmic scale, and which of
 * them a narrow screen shows beside the first. Immutable; can be turned back into a query. The first kind named is the kind compared.
 */
record Selection(
        @Nullable EntryKind kind,
        List<String> slugs,
        Set<String> rows,
        boolean diff,
        boolean log,
        @Nullable String beside,
        List<Ignored> ignored) {

    static final int MOST = 5;

    private static final int LONGEST = 80;

    /** An invalid or surplus part of the address. */
    record Ignored(String key, String value) {}

    /** The entries and groups of rows that can be chosen. */
    interface Offer {

        Optional<EntryKind> kind(String key);

        /** The present slug of an entry, given one that was asked for. */
        Optional<String> slug(EntryKind kind, String slug);

        List<String> groups(EntryKind kind);
    }

    /** Parses an address; invalid parts are listed in {@link #ignored()} and otherwise have no effect. */
    static Selection from(MultiValueMap<String, String> query, Offer offer) {
        var ignored = new ArrayList<Ignored>();
        var slugs = new LinkedHashSet<String>();
        EntryKind chosen = null;
        for (var key : query.keySet()) {
            var kind = offer.kind(key).orElse(null);
            if (kind == null) {
                continue;
            }
            for (var value : QueryString.values(query, key).toList()) {
                chosen = chosen == null ? kind : chosen;
                var slug = kind == chosen && slugs.size() < MOST ? offer.slug(kind, value) : Optional.<String>empty();
                if (slug.isEmpty() || !slugs.add(slug.get())) {
                    ignored.add(named(key, value));
                }
            }
        }
        return new Selection(
                chosen,
                List.copyOf(slugs),
                rows(query, chosen == null ? List.of() : offer.groups(chosen), ignored),
                flag(query, "diff", "1", ignored),
                flag(query, "scale", "log", ignored),
                beside(query, slugs, ignored),
                ignored.stream().distinct().toList());
    }

    /** Whether there are at least two entries to compare. */
    boolean several() {
        return slugs.size() > 1;
    }

    public boolean full() {
        return slugs.size() >= MOST;
    }

    /** Whether rows of this group are requested; all are if none is named. */
    public boolean shows(String group) {
        return rows.isEmpty() || rows.contains(group);
    }

    public Selection without(String slug) {
        var others = slugs.stream().filter(other -> !other.equals(slug)).toList();
        return new Selection(kind, others, rows, diff, log, Objects.equals(beside, slug) ? null : beside, ignored);
    }

    public Selection onLog(boolean logarithmic) {
        return new Selection(kind, slugs, rows, diff, logarithmic, beside, ignored);
    }

    /** The same with this entry beside the first one where there is room for two. */
    public Selection beside(String slug) {
        return new Selection(kind, slugs, rows, diff, log, slug, ignored);
    }

    /** The same entries, with nothing but their scale. */
    public Selection entries() {
        return new Selection(kind, slugs, Set.of(), false, log, null, ignored);
    }

    public Selection withAllRows() {
        return new Selection(kind, slugs, Set.of(), false, log, beside, ignored);
    }

    /** The query string for this, with its question mark; empty if nothing was selected. */
    public String toQuery() {
        var query = new QueryString();
        slugs.forEach(slug -> query.with(Objects.requireNonNull(kind).code(), slug));
        rows.forEach(group -> query.with("rows", group));
        if (diff) {
            query.with("diff", 1);
        }
        if (log) {
            query.with("scale", "log");
        }
        if (beside != null) {
            query.with("beside", beside);
        }
        return query.toString();
    }

    private static Set<String> rows(MultiValueMap<String, String> query, List<String> groups, List<Ignored> ignored) {
        var asked = QueryString.values(query, "rows").toList();
        asked.stream().filter(group -> !groups.contains(group)).forEach(group -> ignored.add(named("rows", group)));
        var known = new LinkedHashSet<>(groups);
        known.retainAll(asked);
        return known;
    }

    private static @Nullable String beside(
            MultiValueMap<String, String> query, Set<String> slugs, List<Ignored> ignored) {
        var others = slugs.stream().skip(1).toList();
        var asked = QueryString.values(query, "beside").toList();
        asked.stream().filter(slug -> !others.contains(slug)).forEach(slug -> ignored.add(named("beside", slug)));
        return asked.stream().filter(others::contains).findFirst().orElse(null);
    }

    private static boolean flag(
            MultiValueMap<String, String> query, String key, String meaning, List<Ignored> ignored) {
        var values = QueryString.values(query, key).toList();
        values.stream().filter(value -> !value.equals(meaning)).forEach(value -> ignored.add(named(key, value)));
        return values.contains(meaning);
    }

    private static Ignored named(String key, String value) {
        return new Ignored(key, value.length() > LONGEST ? value.substring(0, LONGEST) + "…" : value);
    }
}
