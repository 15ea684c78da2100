package org.luopan.report;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.luopan.content.ContentVersion;
import org.luopan.content.Touched;
import org.luopan.entry.EntryKind;
import org.luopan.language.Language;
import org.luopan.reportparts.Pick;
import org.luopan.reportparts.ReportFilter;
import org.luopan.reportparts.RowCounts;
import org.luopan.verification.Value;
import org.luopan.verification.Values;
import org.springframework.stereotype.Component;

/**
 * The rows of reports that require reading the whole base, kept in memory until the content or the day changes. After a change, only
 * the entries that it concerns are read again.
 */
@Component
class HeldPicks {

    /** With more entries than this, everything is read again. */
    private static final int MANY = 2_000;

    private static final Set<String> WORDS = Set.of("word", "synonym");

    /** The kinds whose changes concern no other entries, except those of sources. Metrics, tiers and lists concern many. */
    private static final Set<String> ALONE = Stream.concat(
                    Stream.of(EntryKind.values())
                            .filter(kind -> kind != EntryKind.TIER)
                            .map(EntryKind::code),
                    WORDS.stream())
            .collect(Collectors.toSet());

    private final Values values;
    private final CoverageReports coverage;
    private final ContentVersion contentVersion;
    private final Clock clock;

    private volatile @Nullable State state;

    HeldPicks(Values values, CoverageReports coverage, ContentVersion contentVersion, Clock clock) {
        this.values = values;
        this.coverage = coverage;
        this.contentVersion = contentVersion;
        this.clock = clock;
    }

    /** What was found in all entries. */
    record Held(
            List<Pick> stale,
            List<Pick> competing,
            List<Pick> unsupported,
            RowCounts untranslated,
            RowCounts unknownReach) {}

    /** What was found in the values of one entry. */
    private record OfEntry(List<FreshnessReports.Aged> stale, List<Pick> competing, List<Pick> unsupported) {

        static OfEntry of(List<Value> values, LocalDate day) {
            return new OfEntry(
                    List.copyOf(FreshnessReports.stale(values, day)),
                    List.copyOf(FreshnessReports.competing(values, ReportFilter.DIFFER)),
                    SupportReports.unsupported(values));
        }

        boolean isEmpty() {
            return stale.isEmpty() && competing.isEmpty() && unsupported.isEmpty();
        }
    }

    /** What was found in each entry, for one content version on one day. */
    private record State(
            long version,
            LocalDate day,
            Map<Long, OfEntry> entries,
            Map<Long, RowCounts.OfEntry> untranslated,
            Map<Long, RowCounts.OfEntry> unknownReach,
            Held held) {

        static State of(
                long version,
                LocalDate day,
                Map<Long, OfEntry> entries,
                Map<Long, RowCounts.OfEntry> untranslated,
                Map<Long, RowCounts.OfEntry> unknownReach) {
            var all = entries.values();
            var held = new Held(
                    FreshnessReports.oldestFirst(
                            all.stream().flatMap(one -> one.stale.stream()).toList()),
                    all.stream().flatMap(one -> one.competing.stream()).toList(),
                    all.stream().flatMap(one -> one.unsupported.stream()).toList(),
                    RowCounts.of(untranslated.values()),
                    RowCounts.of(unknownReach.values()));
            return new State(version, day, entries, untranslated, unknownReach, held);
        }
    }

    /** The current rows. The version is read before the values: a change in between is found by the next request. */
    Held now() {
        var version = contentVersion.stored();
        var day = LocalDate.now(clock);
        var last = state;
        if (last == null || last.version != version || !last.day.equals(day)) {
            last = last == null || !last.day.equals(day) ? everything(version, day) : after(last, version);
            state = last;
        }
        return last.held;
    }

    private State everything(long version, LocalDate day) {
        var entries = new LinkedHashMap<Long, OfEntry>();
        values.inParts(Language.EN, part -> entries.putAll(byEntry(part, day)));
        return State.of(version, day, entries, coverage.countUntranslated(null), coverage.countUnknownReach(null));
    }

    private State after(State last, long version) {
        var concerned = concerned(last.version);
        if (concerned.isEmpty()) {
            return everything(version, last.day);
        }
        var ids = concerned.get();
        return State.of(
                version,
                last.day,
                replaced(last.entries, ids, byEntry(values.ofEntries(ids, Language.EN), last.day)),
                replaced(last.untranslated, ids, coverage.countUntranslated(ids)),
                replaced(last.unknownReach, ids, coverage.countUnknownReach(ids)));
    }

    private static Map<Long, OfEntry> byEntry(List<Value> values, LocalDate day) {
        var entries = new LinkedHashMap<Long, OfEntry>();
        values.stream()
                .collect(Collectors.groupingBy(value -> value.entry().id(), LinkedHashMap::new, Collectors.toList()))
                .forEach((id, own) -> entries.put(id, OfEntry.of(own, day)));
        entries.values().removeIf(OfEntry::isEmpty);
        return entries;
    }

    /** Each stays in its place. */
    private static <T> Map<Long, T> replaced(Map<Long, T> before, Collection<Long> ids, Map<Long, T> now) {
        var after = new LinkedHashMap<>(before);
        ids.stream().filter(id -> !now.containsKey(id)).forEach(after::remove);
        after.putAll(now);
        return after;
    }

    /** The entries whose rows may have changed since a version; empty if that may be any. */
    private Optional<Set<Long>> concerned(long version) {
        var changes = contentVersion.since(version);
        var touched = changes.touched();
        if (!changes.complete()
                || touched.size() > MANY
                || touched.stream().anyMatch(one -> !ALONE.contains(one.kind()))) {
            return Optional.empty();
        }
        var ids = touched.stream()
                .filter(one -> !WORDS.contains(one.kind()))
                .map(Touched::id)
                .collect(Collectors.toCollection(HashSet::new));
        ids.addAll(values.entriesOn(touched.stream()
                .filter(one -> one.kind().equals(EntryKind.SOURCE.code()))
                .map(Touched::id)
                .toList()));
        return ids.size() > MANY ? Optional.empty() : Optional.of(ids);
    }
}
