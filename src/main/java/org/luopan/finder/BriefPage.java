package org.luopan.finder;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import org.luopan.brief.Brief.Parameter;
import org.luopan.browse.Filter.Ignored;
import org.luopan.entry.EntryRef;
import org.luopan.finder.FinderPage.CityNote;
import org.luopan.finder.FinderPage.Match;
import org.luopan.language.Text;
import org.luopan.language.Time;
import org.luopan.platformfacts.PlatformRoute;

/** A brief to print: what is asked for, the best platforms and why, and what the chosen account routes take. */
record BriefPage(
        String heading,
        @JsonIgnore String shortHeading,
        Time day,
        Asked asked,
        Found found,
        @JsonIgnore List<Choice> choices,
        @JsonIgnore List<Parameter> kept,
        Paperwork paperwork,
        @JsonIgnore String query) {

    /** What is asked for, in words. */
    record Asked(List<String> wishes, List<CityNote> cities, List<Ignored> ignored) {}

    /**
     * The platforms that are printed, how many were ranked, the first of those that are left out, and how many there are, and the rates
     * by which fees were compared.
     */
    record Found(List<Match> matches, int ranked, List<Match> excluded, int left, List<String> money) {}

    /** What the chosen account routes take: documents and fees, and of which routes neither is known. */
    record Paperwork(
            List<PlatformRoute> routes,
            List<Paper> papers,
            List<String> undocumented,
            List<String> fees,
            long unknownFees) {}

    /** The account routes of one platform to choose from. */
    record Choice(EntryRef platform, List<RouteChoice> routes) {}

    /** One account route to choose, and in words what it costs and who may have it. */
    record RouteChoice(String address, Text name, String terms, boolean chosen) {}

    /** One document, with the routes that ask for it. */
    record Paper(Text text, List<String> routes) {}
}
