package org.luopan.city;

import java.util.ArrayList;
import java.util.List;
import org.luopan.address.PageNotFound;
import org.luopan.address.PageParameters;
import org.luopan.atlas.MapPicture;
import org.luopan.browse.FilterShape;
import org.luopan.exhibit.Display;
import org.luopan.exhibit.Displayed;
import org.luopan.language.Language;
import org.luopan.language.Messages;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** The map of the cities that a filter finds, as a chart to take. */
@Component
class MapDisplay implements Display {

    private final Cities cities;
    private final Messages words;

    MapDisplay(Cities cities, Messages words) {
        this.cities = cities;
        this.words = words;
    }

    @Override
    public String name() {
        return "cities";
    }

    @Override
    public PageParameters parameters(String path) {
        return FilterShape.parameters(path, CityOptions.FACETS, CityOptions.LIMITS);
    }

    @Override
    public Displayed displayed(MultiValueMap<String, String> query, Language language) {
        var asked = new LinkedMultiValueMap<>(query);
        asked.set("view", Cities.MAP);
        var found = cities.find(asked, language);
        var map = found.map();
        if (map == null || map.rows().isEmpty()) {
            throw new PageNotFound();
        }
        var filter = found.browse().filter();
        var list = map.list();
        return new Displayed(
                name(),
                found.browse().heading(),
                "/cities" + filter.toQuery(),
                filter.seenAs(filter.shape().defaultView()).toQuery(),
                "city/map",
                map,
                new Displayed.Drawn(
                        picture(map, language),
                        list == null ? "" : words.say(language, "map.counted-by", list.words()),
                        map.keys().stream()
                                .map(key -> MapPicture.key(
                                        key.mark(), key.tier().name().words() + " (" + key.count() + ")"))
                                .toList(),
                        notes(map, language)));
    }

    private MapPicture picture(CityMap map, Language language) {
        return new MapPicture(
                language,
                map.map(),
                map.map().sizes().stream()
                        .map(size -> size.amount() == 0
                                ? words.say(language, "unknown.common")
                                : words.say(language, "map.million", size.amount()))
                        .toList(),
                map.parts().stream()
                        .map(part ->
                                new MapPicture.NamedMap(words.say(language, "map.part." + part.number()), part.map()))
                        .toList());
    }

    private List<String> notes(CityMap map, Language language) {
        var notes = new ArrayList<String>();
        if (map.unplaced() > 0) {
            notes.add(words.say(language, "city.not-placed") + ": " + map.unplaced());
        }
        if (map.nowhere() > 0) {
            notes.add(words.say(language, "map.nowhere", map.nowhere()));
        }
        notes.add(words.say(language, "map.note"));
        notes.add(words.say(language, "map.ground") + " Natural Earth. " + words.say(language, "map.ground.borders"));
        return notes;
    }
}
