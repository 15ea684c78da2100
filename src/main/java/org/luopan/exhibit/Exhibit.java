package org.luopan.exhibit;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.luopan.data.Fact;
import org.luopan.data.Tabular;
import org.luopan.entry.EntryRef;
import org.luopan.figure.FigureCard;
import org.luopan.figure.FigureSeries;
import org.luopan.language.PagePath;
import org.luopan.web.Page;

/** Everything the page of one chart shows; the path is that of the page it comes from. */
record Exhibit(
        EntryRef entry,
        @JsonProperty("from") @PagePath String path,
        @JsonIgnore FigureCard card,
        FigureSeries series) implements Tabular {

    /** The path of the chart below the language, without an ending. */
    public String address() {
        return path + "/charts/" + series.name();
    }

    /** The public address of the chart, without an ending. */
    public String published(Page page) {
        return page.site() + page.to(address());
    }

    /** "Monthly active users, WeChat". */
    public String title() {
        return card.title() + ", " + entry.name().words();
    }

    @Override
    public List<Fact> asTable() {
        return series.values().stream().map(value -> Fact.of(entry, value)).toList();
    }
}
