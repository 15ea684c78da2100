package org.luopan.bibliography;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.luopan.claim.ClaimView;
import org.luopan.claim.CorrectionView;
import org.luopan.data.Fact;
import org.luopan.data.Fact.Label;
import org.luopan.data.Listed;
import org.luopan.data.Size;
import org.luopan.data.Tabular;
import org.luopan.entry.EntryRef;
import org.luopan.figure.FigureView;
import org.luopan.language.PagePath;
import org.luopan.language.Text;
import org.luopan.language.Worded;
import org.luopan.source.Citation;
import org.luopan.source.SourceView;
import org.luopan.web.Pagination;

/** One source with what it supports: the start of every part, or one part page by page. */
record SourceProfile(
        EntryRef entry,
        SourceView source,
        String kind,
        String languageName,
        boolean founding,
        long statements,
        List<Tally> parts,
        List<Section> sections,
        List<Tally> states,
        SourceRequest filter,
        Pagination pagination)
        implements Listed, Tabular {

    /** How many statements the page shows in parts, or how many the chosen part has. */
    @Override
    public Size listed() {
        return filter.show() == null ? Size.whole(statements) : Size.of(pagination);
    }

    @Override
    public List<Fact> asTable() {
        return sections.stream()
                .flatMap(section -> section.rows.stream().flatMap(row -> facts(section.key, row)))
                .toList();
    }

    private Stream<Fact> facts(String part, Object row) {
        if (row instanceof FigureRow figure) {
            return Stream.of(Fact.of(figure.entry, figure.figure));
        }
        var label = Label.key("source.part." + part);
        if (row instanceof ClaimRow stated) {
            var claim = stated.claim;
            return Stream.of(Fact.of(
                            stated.entry,
                            part,
                            label,
                            claim.state(),
                            claim.text().words())
                    .on(claim.asOf())
                    .from(source)
                    .supported(null, claim.support(), claim.confirmed()));
        }
        if (row instanceof CorrectionRow corrected) {
            var correction = corrected.correction;
            return corrected.entries.stream()
                    .map(entry -> Fact.of(
                                    entry,
                                    part,
                                    label,
                                    correction.state(),
                                    correction.text().words())
                            .by(correction.sources())
                            .supported(null, correction.support(), null));
        }
        return row instanceof Mention mention
                ? Stream.of(mention.fact(part, label).from(source))
                : Stream.empty();
    }

    /** The number of statements of one part or state. */
    record Tally(String key, long count) {}

    /** One part as the page shows it; it may have more rows than are shown. */
    record Section(
            @JsonProperty("part") @Worded("source.part") String key, long total, List<?> rows) {

        public boolean cut() {
            return rows.size() < total;
        }
    }

    /** A figure, and the other source beside this one: the original publisher's, or the one in which it was read. */
    record FigureRow(
            EntryRef entry,
            @JsonProperty("url") @PagePath String href,
            Text metric,
            FigureView figure,
            boolean merelySeen,
            @Nullable Citation other) {}

    record ClaimRow(
            EntryRef entry, @JsonProperty("url") @PagePath String href, ClaimView claim) {}

    record CorrectionRow(List<EntryRef> entries, CorrectionView correction) {}

    /** A shorter statement: its entry, and what it says. */
    record Mention(
            @Nullable EntryRef entry,
            @JsonProperty("url") @PagePath String href,
            @Worded("strength") @Nullable String strength,
            Text label,
            @Nullable String detail) {

        private Fact fact(String part, Label name) {
            var words = detail == null ? label.words() : label.words() + ", " + detail;
            var fact = Fact.of(entry, part, name, null, words);
            return strength == null ? fact : fact.holding(strength);
        }
    }
}
