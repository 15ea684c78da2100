package org.luopan.platform;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.luopan.address.PageNotFound;
import org.luopan.address.PageParameters;
import org.luopan.browse.BrowsePage;
import org.luopan.browse.FilterShape;
import org.luopan.chart.HeatMap;
import org.luopan.chart.HeatMap.Shade;
import org.luopan.exhibit.Display;
import org.luopan.exhibit.Displayed;
import org.luopan.language.Language;
import org.luopan.language.Messages;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** The map of audiences as a chart to take, of the platforms that a filter finds. */
@Component
class AudiencesDisplay implements Display {

    private final Platforms platforms;
    private final Messages words;

    AudiencesDisplay(Platforms platforms, Messages words) {
        this.platforms = platforms;
        this.words = words;
    }

    @Override
    public String name() {
        return Platforms.AUDIENCES;
    }

    @Override
    public PageParameters parameters(String path) {
        return FilterShape.parameters(path, PlatformOptions.FACETS, PlatformOptions.LIMITS);
    }

    @Override
    public Displayed displayed(MultiValueMap<String, String> query, Language language) {
        var asked = new LinkedMultiValueMap<>(query);
        asked.set("view", Platforms.AUDIENCES);
        var found = platforms.find(asked, language);
        var map = Objects.requireNonNull(found.audiences());
        if (map.columns().isEmpty()) {
            throw new PageNotFound();
        }
        var filter = found.browse().filter();
        return new Displayed(
                name(),
                title(found.browse(), language),
                "/platforms" + filter.toQuery(),
                filter.seenAs(filter.shape().defaultView()).toQuery(),
                "platform/audiences",
                map,
                new Displayed.Drawn(
                        picture(map, language),
                        found.browse().heading(),
                        Stream.of(Shade.values())
                                .map(shade -> shade.key(words.say(language, "strength." + shade.code())))
                                .toList(),
                        List.of(words.say(language, "heat.chart"))));
    }

    /** What the map shows, and of which platforms if a filter chose them. */
    private String title(BrowsePage browse, Language language) {
        var all = words.say(language, "heat.audiences");
        return browse.filter().everything() ? all : all + ": " + Messages.inSentence(browse.heading());
    }

    private static HeatMap picture(AudienceMap map, Language language) {
        var columns = map.columns();
        return new HeatMap(
                language,
                columns.stream().map(platform -> platform.name().words()).toList(),
                map.known().stream()
                        .map(row -> new HeatMap.ShadedRow(
                                row.label(),
                                row.cells().stream()
                                        .limit(columns.size())
                                        .map(cell -> Shade.of(cell.strength()))
                                        .toList()))
                        .toList());
    }
}
