package org.luopan.index;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.luopan.entry.Entries;
import org.luopan.entry.Entry;
import org.luopan.entry.EntryRef;
import org.luopan.figure.Figure;
import org.luopan.figure.Figures;
import org.luopan.figure.Leading;
import org.luopan.language.Language;
import org.luopan.language.Localized;
import org.springframework.stereotype.Component;

/** The figures and links of entries whose documents are written together: read once for all of them. */
@Component
public class IndexedTogether {

    private static final ThreadLocal<@Nullable Batch> CURRENT = new ThreadLocal<>();

    private final Figures figures;
    private final Entries entries;

    IndexedTogether(Figures figures, Entries entries) {
        this.figures = figures;
        this.entries = entries;
    }

    /** The labels of what an entry's figures measure, and of the figures themselves, without duplicates. */
    public List<Localized> labels(Entry entry) {
        return figures(entry).stream()
                .flatMap(figure -> Stream.of(figure.metric().label(), figure.label()))
                .distinct()
                .toList();
    }

    /** The leading figure of one metric, if any value is recent enough to rely on. */
    public Optional<Figure> headline(Entry entry, String metric) {
        var ofMetric = figures(entry).stream()
                .filter(figure -> figure.metric().slug().equals(metric))
                .toList();
        return ofMetric.isEmpty()
                ? Optional.empty()
                : Optional.of(figures.headline(ofMetric))
                        .filter(Leading::current)
                        .map(Leading::figure);
    }

    /** The entries it is related to, in either direction. */
    public List<EntryRef> related(Entry entry) {
        return batch(entry).related().getOrDefault(entry.id(), List.of());
    }

    /** Writes the documents of these entries in this thread. */
    void during(Collection<Long> ids, Runnable writing) {
        CURRENT.set(new Batch(ids, figures, entries));
        try {
            writing.run();
        } finally {
            CURRENT.remove();
        }
    }

    private List<Figure> figures(Entry entry) {
        return batch(entry).figures().getOrDefault(entry.id(), List.of());
    }

    private Batch batch(Entry entry) {
        var batch = CURRENT.get();
        return batch != null && batch.ids.contains(entry.id())
                ? batch
                : new Batch(List.of(entry.id()), figures, entries);
    }

    private static final class Batch {

        private final Set<Long> ids;
        private final Supplier<Map<Long, List<Figure>>> readFigures;
        private final Supplier<Map<Long, List<EntryRef>>> readRelated;
        private @Nullable Map<Long, List<Figure>> figures;
        private @Nullable Map<Long, List<EntryRef>> related;

        Batch(Collection<Long> ids, Figures figures, Entries entries) {
            this.ids = Set.copyOf(ids);
            this.readFigures = () -> figures.of(ids).stream()
                    .collect(Collectors.groupingBy(figure -> figure.entry().id()));
            this.readRelated = () -> entries.related(ids, Language.EN);
        }

        Map<Long, List<Figure>> figures() {
            if (figures == null) {
                figures = readFigures.get();
            }
            return figures;
        }

        Map<Long, List<EntryRef>> related() {
            if (related == null) {
                related = readRelated.get();
            }
            return related;
        }
    }
}
