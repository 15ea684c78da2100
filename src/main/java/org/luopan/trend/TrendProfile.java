package org.luopan.trend;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.luopan.claim.Evidence;
import org.luopan.data.Fact;
import org.luopan.data.Fact.Label;
import org.luopan.data.Tabular;
import org.luopan.entry.Checked;
import org.luopan.entry.EntryKind;
import org.luopan.entry.EntryLinks;
import org.luopan.entry.EntryRef;
import org.luopan.figure.FigureCard;
import org.luopan.figure.FigureLead;
import org.luopan.language.Text;

/** Everything the page of one trend shows. */
record TrendProfile(
        EntryRef entry,
        Facts facts,
        Checked checked,
        Texts texts,
        Evidence evidence,
        @JsonIgnore List<FigureLead.Elsewhere> elsewhere,
        EntryLinks links)
        implements Tabular {

    @Override
    public List<Fact> asTable() {
        return Stream.concat(
                        facts.years.stream()
                                .map(year -> Fact.of(entry, "active", Label.key("trend.years"), year, "year")),
                        Fact.of(entry, evidence.figures()).stream())
                .toList();
    }

    static String stretches(List<Integer> years) {
        var stretches = new ArrayList<String>();
        for (var from = 0; from < years.size(); ) {
            var to = from;
            while (to + 1 < years.size() && years.get(to + 1) == years.get(to) + 1) {
                to++;
            }
            stretches.add(from == to ? "" + years.get(from) : years.get(from) + "–" + years.get(to));
            from = to + 1;
        }
        return String.join(", ", stretches);
    }

    /** What is measured of it, as a series: instead of the years for which somebody wrote about it. */
    public List<FigureCard> measured() {
        return evidence.figures().stream()
                .filter(card -> card.lead().sparkline() != null
                        && card.lead().standing().current())
                .limit(2)
                .toList();
    }

    /** Its figures, those that are current first. */
    public List<FigureCard> figures() {
        return evidence.figures().stream()
                .sorted(Comparator.comparing(card -> !card.lead().standing().current()))
                .toList();
    }

    public boolean hasArticle() {
        return evidence.ofTheArticle();
    }

    public List<EntryRef> platforms() {
        return links.related(EntryKind.PLATFORM);
    }

    public List<EntryRef> tiers() {
        return links.related(EntryKind.TIER);
    }

    public List<EntryRef> steps() {
        return links.related(EntryKind.GUIDE);
    }

    public List<EntryRef> festivals() {
        return links.related(EntryKind.FESTIVAL);
    }

    public List<EntryRef> terms() {
        return links.related(EntryKind.TERM);
    }

    /**
     * When it was active, and whether the founding article names it.
     *
     * @param article the slug of the article
     */
    record Facts(
            @Nullable Integer since,
            List<Integer> years,
            boolean inArticle,
            @Nullable String article) {

        /** The active years as ranges: {@code 2016–2017, 2020–2021}. */
        public String stretches() {
            return TrendProfile.stretches(years);
        }
    }

    /** The texts about it. */
    record Texts(
            @Nullable Text note,
            @Nullable Text summary,
            @Nullable Text why,
            @Nullable Text how) {}
}
