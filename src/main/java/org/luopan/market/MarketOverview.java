package org.luopan.market;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.luopan.claim.ClaimView;
import org.luopan.claim.CorrectionView;
import org.luopan.data.Fact;
import org.luopan.data.Listed;
import org.luopan.data.Size;
import org.luopan.data.Tabular;
import org.luopan.entry.EntryRef;
import org.luopan.figure.FigureLead;
import org.luopan.figure.FigureView;
import org.luopan.language.Worded;
import org.luopan.web.LinkedData;
import org.luopan.web.Page;

/** The page about the whole market: one value of every metric, by topic, and what the founding article said. */
record MarketOverview(
        EntryRef entry,
        @JsonIgnore int total,
        List<TopicView> topics,
        @JsonIgnore List<Shares> shares,
        @JsonIgnore List<FigureLead.Elsewhere> elsewhere,
        List<Said> said,
        List<ClaimView> claims,
        List<CorrectionView> corrections)
        implements Listed, Tabular {

    @Override
    public Size listed() {
        return Size.whole(total);
    }

    @Override
    public List<Fact> asTable() {
        return Stream.concat(
                        topics.stream()
                                .flatMap(topic -> topic.leads.stream())
                                .map(lead -> Fact.of(entry, lead.value())),
                        said.stream().map(one -> Fact.of(entry, one.value)))
                .toList();
    }

    /** The shares of groups that a metric consists of, none of which says anything alone; null if it is no such metric. */
    public @Nullable Shares sharesOf(FigureLead lead) {
        return shares.stream()
                .filter(one -> one.metric().equals(lead.metric()))
                .findFirst()
                .orElse(null);
    }

    /** What other pages lead with, of one metric. */
    public List<FigureLead.Elsewhere> elsewhere(FigureLead lead) {
        return elsewhere.stream()
                .filter(other -> other.value().metric().equals(lead.metric()))
                .toList();
    }

    /** All figures as a data set, in the words of schema.org. */
    public LinkedData linked(Page page, String description) {
        return LinkedData.about("Dataset", entry, page)
                .with("description", description)
                .with("inLanguage", page.language().code());
    }

    /** The metrics of one topic, each with its leading value. */
    record TopicView(
            @JsonProperty("topic") @Worded("market.topic") String code, List<FigureLead> leads) {}

    /** A value from the founding article beside the leading one. */
    record Said(FigureView value, FigureLead lead) {}
}
