package org.luopan.index;

import java.util.List;
import java.util.stream.Stream;
import org.luopan.entry.Entry;
import org.luopan.figure.Figures;
import org.luopan.language.Localized;
import org.springframework.stereotype.Component;

/** The labels of what an entry's figures measure, by which the entry can be found. */
@Component
public class FigureLabels {

    private final Figures figures;

    FigureLabels(Figures figures) {
        this.figures = figures;
    }

    /** The labels of its metrics and of its figures, without duplicates. */
    public List<Localized> of(Entry entry) {
        return figures.of(List.of(entry.id())).stream()
                .flatMap(figure -> Stream.of(figure.metric().label(), figure.label()))
                .distinct()
                .toList();
    }
}
