package org.luopan.evidenceform;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.luopan.figure.Rank;
import org.luopan.language.Language;
import org.luopan.record.RecordData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What decides how old a figure is, and is not in its form: the half-life of its metric, and when it was confirmed. */
@Component
class StoredFigures {

    private final JdbcClient jdbc;

    StoredFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The half-lives in months, by the slug of the metric; metrics that do not age are left out. */
    Map<String, Integer> halfLives() {
        var halfLives = new HashMap<String, Integer>();
        jdbc.sql("select slug, half_life_months from metric where half_life_months is not null")
                .query(row -> {
                    halfLives.put(row.getString(1), row.getInt(2));
                });
        return halfLives;
    }

    /** What the metrics are called, by their slug. */
    Map<String, String> labels(Language language) {
        var labels = new HashMap<String, String>();
        jdbc.sql("select slug, coalesce(label_" + language.code() + ", label_en) from metric")
                .query(row -> {
                    labels.put(row.getString(1), row.getString(2));
                });
        return labels;
    }

    /** The days on which these rows were confirmed against a source; others are left out. */
    Map<Long, LocalDate> confirmed(Collection<Long> rows) {
        var confirmed = new HashMap<Long, LocalDate>();
        if (!rows.isEmpty()) {
            jdbc.sql("select id, verified_on from figure where verified_on is not null and id in (:rows)")
                    .param("rows", rows)
                    .query(row -> {
                        confirmed.put(row.getLong(1), row.getObject(2, LocalDate.class));
                    });
        }
        return confirmed;
    }

    /** The values of a record that may lead, by the card that they belong to, confirmations included. */
    Map<List<String>, List<TypedFigure>> cards(RecordData record, Map<String, Integer> halfLives) {
        var figures = record.rows(EvidenceFields.FIGURES);
        var confirmed = confirmed(
                figures.stream().map(TypedFigure::id).filter(id -> id > 0).toList());
        return IntStream.range(0, figures.size())
                .mapToObj(row -> TypedFigure.of(row, figures.get(row), halfLives, confirmed))
                .flatMap(Optional::stream)
                .filter(figure -> figure.rank() != Rank.DEPRECATED)
                .collect(Collectors.groupingBy(TypedFigure::card, LinkedHashMap::new, Collectors.toList()));
    }
}
