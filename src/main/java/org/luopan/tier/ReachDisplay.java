package org.luopan.tier;

import java.util.List;
import java.util.stream.Stream;
import org.luopan.address.PageNotFound;
import org.luopan.address.PageParameters;
import org.luopan.address.QueryString;
import org.luopan.chart.HeatMap;
import org.luopan.chart.HeatMap.Shade;
import org.luopan.exhibit.Display;
import org.luopan.exhibit.Displayed;
import org.luopan.language.Language;
import org.luopan.language.Messages;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** Which platform reaches which tier, as a chart to take. */
@Component
class ReachDisplay implements Display {

    private final Tiers tiers;
    private final Messages words;

    ReachDisplay(Tiers tiers, Messages words) {
        this.tiers = tiers;
        this.words = words;
    }

    @Override
    public String name() {
        return "reach";
    }

    @Override
    public PageParameters parameters(String path) {
        return PageParameters.singles(path, "page");
    }

    @Override
    public Displayed displayed(MultiValueMap<String, String> query, Language language) {
        var map = tiers.overview(QueryString.first(query, "page"), language).reach();
        if (map.known().isEmpty()) {
            throw new PageNotFound();
        }
        var asked = map.page() == 1 ? "" : "?page=" + map.page();
        return new Displayed(
                name(),
                words.say(language, "tiers.reach"),
                "/tiers" + asked + "#reach",
                asked,
                "tier/reach",
                map,
                new Displayed.Drawn(
                        picture(map, language),
                        words.say(language, "tiers.reach.counted"),
                        Stream.of(Shade.values())
                                .map(shade -> shade.key(words.say(language, "strength." + shade.code())))
                                .toList(),
                        List.of(words.say(language, "heat.chart"))));
    }

    private static HeatMap picture(ReachMap map, Language language) {
        return new HeatMap(
                language,
                map.tiers().stream().map(tier -> tier.name().words()).toList(),
                map.known().stream()
                        .map(row -> new HeatMap.ShadedRow(
                                row.platform().name().words(),
                                row.cells().stream()
                                        .map(cell -> Shade.of(cell.strength()))
                                        .toList()))
                        .toList());
    }
}
