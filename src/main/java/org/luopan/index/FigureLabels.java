package org.luopan.index;

import java.util.List;
import java.util.stream.Stream;
import org.luopan.entry.Entry;
import org.luopan.figure.Figures;
import org.luopan.language.Localized;
import org.springframework.stereotype.Component;

/** What the figures of an entry measure, in words by which they are found. */
@Component
public class FigureLabels {

    private final Figures figures;

    FigureLabels(Figures figures) {
        this.figures = figures;
    }

    /** The labels of its metrics and of its figures, each once. */
    public List<Localized> of(Entry entry) {
        return figures.of(List.of(entry.id())).stream()
                .flatMap(figure -> Stream.of(figure.metric().label(), figure.label()))
                .distinct()
                .toList();
    }
}
