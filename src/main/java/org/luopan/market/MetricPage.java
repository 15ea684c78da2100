package org.luopan.market;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luopan.data.Fact;
import org.luopan.data.Listed;
import org.luopan.data.Size;
import org.luopan.data.Tabular;
import org.luopan.entry.EntryRef;
import org.luopan.figure.FigureCard;
import org.luopan.figure.FigureLead;
import org.luopan.language.Text;
import org.luopan.language.Worded;
import org.luopan.web.LinkedData;
import org.luopan.web.Page;

/** Everything the page of one metric of the market shows. */
record MetricPage(
        EntryRef entry,
        String slug,
        Text label,
        Text definition,
        @Nullable Integer halfLifeMonths,
        @Worded("market.topic") String topic,
        @JsonIgnore int total,
        List<FigureCard> cards,
        @JsonIgnore List<Shares> shares,
        @JsonIgnore List<FigureLead.Elsewhere> elsewhere,
        List<Neighbour> neighbours)
        implements Listed, Tabular {

    @Override
    public Size listed() {
        return Size.whole(total);
    }

    @Override
    public List<Fact> asTable() {
        return Fact.of(entry, cards);
    }

    /** The figures of the metric as a data set, in the words of schema.org. */
    public LinkedData linked(Page page) {
        return LinkedData.of("Dataset", label.words())
                .with("description", label.words() + ": " + definition.words())
                .with("url", page.canonical())
                .with("inLanguage", page.language().code())
                .with("variableMeasured", label.words())
                .with("isPartOf", page.site() + page.to("/market"));
    }

    /** Another metric of the same topic. */
    record Neighbour(String slug, Text label) {}
}
