package org.luopan.exhibit;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.luopan.chart.ChartFile.Key;
import org.luopan.chart.ChartFile.Picture;
import org.luopan.data.Fact;
import org.luopan.data.Tabular;
import org.luopan.language.PagePath;
import org.luopan.web.Page;

/**
 * Everything the page of one chart shows that is no series of an entry.
 *
 * @param path the path of the page that it comes from, with its query
 * @param query what of that query the chart reads, with its question mark; empty if there is none
 * @param template the template whose fragment {@code displayed} draws the view
 * @param view what the page that it comes from shows of it
 */
public record Displayed(
        @JsonIgnore String name,
        String title,
        @JsonProperty("from") @PagePath String path,
        @JsonIgnore String query,
        @JsonIgnore String template,
        Record view,
        @JsonIgnore Drawn drawn)
        implements Tabular {

    /**
     * The chart as a file.
     *
     * @param counted what exactly is counted, in which unit
     * @param keys what its marks mean
     * @param notes what to know about it, above its source
     */
    public record Drawn(Picture picture, String counted, List<Key> keys, List<String> notes) {}

    /** The path of a chart below the language, without an ending. */
    public static String address(String name) {
        return "/charts/" + name;
    }

    /** The path of the chart in a form, with its query. */
    public String in(String ending) {
        return address(name) + ending + query;
    }

    /** The public address of the chart in a form. */
    public String published(Page page, String ending) {
        return page.site() + page.to(in(ending));
    }

    @Override
    public List<Fact> asTable() {
        return view instanceof Tabular table ? table.asTable() : List.of();
    }
}
