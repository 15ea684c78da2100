package org.luopan.finder;

import java.util.List;
import org.luopan.brief.Brief.Parameter;
import org.luopan.browse.Filter.Ignored;
import org.luopan.entry.EntryRef;
import org.luopan.finder.FinderPage.CityNote;
import org.luopan.finder.FinderPage.Match;
import org.luopan.language.Text;
import org.luopan.platform.PlatformRoute;
import org.luopan.source.Footnotes;

/** A brief for paper: what is asked for, the best platforms and why, and what the chosen account routes take. */
record BriefPage(
        String heading,
        String day,
        List<String> wishes,
        List<CityNote> cities,
        List<Ignored> ignored,
        List<Match> matches,
        int ranked,
        List<Match> excluded,
        List<Choice> choices,
        List<Parameter> kept,
        List<PlatformRoute> routes,
        List<Paper> papers,
        List<String> undocumented,
        List<String> fees,
        long unknownFees,
        List<Footnotes.Note> footnotes,
        String query) {

    /** The account routes of one platform to choose from. */
    record Choice(EntryRef platform, List<RouteChoice> routes) {}

    /** One account route to choose. */
    record RouteChoice(String address, Text name, String fee, String who, boolean chosen) {}

    /** One document, with the routes that ask for it. */
    record Paper(Text text, List<String> routes) {}
}
