package org.luopan.myaccount;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The time zones that an editor can choose, named after a city as the database of time zones does. */
final class TimeZones {

    private static final Map<String, List<Zone>> BY_CONTINENT = ZoneId.getAvailableZoneIds().stream()
            .filter(id ->
                    id.matches("(Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.+"))
            .sorted()
            .map(id -> new Zone(id, id.substring(id.indexOf('/') + 1).replace('_', ' ')))
            .collect(Collectors.groupingBy(Zone::continent, TreeMap::new, Collectors.toList()));

    private static final Map<String, ZoneId> KNOWN = BY_CONTINENT.values().stream()
            .flatMap(List::stream)
            .map(Zone::code)
            .collect(Collectors.toMap(Function.identity(), ZoneId::of));

    private TimeZones() {}

    /** A zone with its code, and what it is called below its continent. */
    record Zone(String code, String label) {

        String continent() {
            return code.substring(0, code.indexOf('/'));
        }
    }

    static Map<String, List<Zone>> byContinent() {
        return BY_CONTINENT;
    }

    /** Whether somebody can choose this; UTC is the empty choice. */
    static boolean offers(String code) {
        return code.isEmpty() || KNOWN.containsKey(code);
    }
}
