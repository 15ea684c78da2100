package org.luopan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * The picture of the modules in docs/architecture.md is drawn from what they declare. {@code -Dluopan.docs.write=true} draws it again.
 */
class RoomsPictureTests {

    private static final Path PICTURE = ProjectFiles.DOCS.resolve("rooms.svg");
    private static final int WIDTH = 1120;
    private static final int FLOOR = 74;
    private static final int BOX = 26;

    /** How often neighbouring modules are swapped so that fewer lines cross. */
    private static final int SWEEPS = 12;

    @Test
    void showsEveryModuleAboveThoseItUses() throws IOException {
        var drawn = draw(ProjectFiles.neighbours());
        if (Boolean.getBoolean("luopan.docs.write")) {
            Files.writeString(PICTURE, drawn);
        }
        assertThat(ProjectFiles.read(PICTURE))
                .as("draw it again: ./mvnw test -Dtest=RoomsPictureTests -Dluopan.docs.write=true")
                .isEqualTo(drawn);
    }

    private static String draw(Map<String, Set<String>> uses) {
        var floors = floors(uses);
        var lines = direct(uses);
        for (var sweep = 0; sweep < SWEEPS; sweep++) {
            order(floors, lines);
        }
        var places = places(floors);
        var height = floors.size() * FLOOR;
        var svg = new StringBuilder("""
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" font-family="system-ui, sans-serif" font-size="13">
                <title>The modules of Luopan, each above those it uses</title>
                <rect width="100%%" height="100%%" fill="#fff"/>
                <g stroke="#9aa3ad" stroke-width="0.8">
                """.formatted(WIDTH, height));
        lines.forEach((from, all) -> all.stream()
                .sorted()
                .forEach(to -> svg.append("<path d=\"M%d %d L%d %d\"/>\n"
                        .formatted(
                                places.get(from).x(),
                                places.get(from).y() + BOX / 2,
                                places.get(to).x(),
                                places.get(to).y() - BOX / 2))));
        svg.append("</g>\n<g text-anchor=\"middle\" fill=\"#fff\" stroke=\"#30363d\">\n");
        places.forEach((module, place) -> svg.append(String.format(
                Locale.ROOT,
                "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"3\"/>"
                        + "<text x=\"%d\" y=\"%d\" fill=\"#1b1f24\" stroke=\"none\">%s</text>%n",
                place.x() - width(module) / 2,
                place.y() - BOX / 2,
                width(module),
                BOX,
                place.x(),
                place.y() + 5,
                module)));
        return svg.append("</g>\n</svg>\n").toString();
    }

    private static int width(String module) {
        return 8 * module.length() + 16;
    }

    /** The modules level by level, from those that use no others to those that no others use. */
    private static List<List<String>> floors(Map<String, Set<String>> uses) {
        var heights = new TreeMap<String, Integer>();
        uses.keySet().forEach(module -> height(module, uses, heights));
        var floors = new ArrayList<List<String>>();
        heights.forEach((module, height) -> {
            while (floors.size() <= height) {
                floors.add(new ArrayList<>());
            }
            floors.get(height).add(module);
        });
        return floors;
    }

    private static int height(String module, Map<String, Set<String>> uses, Map<String, Integer> heights) {
        var known = heights.get(module);
        if (known != null) {
            return known;
        }
        var height = uses.getOrDefault(module, Set.of()).stream()
                .mapToInt(used -> height(used, uses, heights) + 1)
                .max()
                .orElse(0);
        heights.put(module, height);
        return height;
    }

    /** Only the lines that no longer path implies. */
    private static Map<String, Set<String>> direct(Map<String, Set<String>> uses) {
        var direct = new TreeMap<String, Set<String>>();
        uses.forEach((module, all) -> {
            var through = new HashSet<String>();
            all.forEach(used -> through.addAll(reached(used, uses)));
            var left = new HashSet<>(all);
            left.removeAll(through);
            direct.put(module, left);
        });
        return direct;
    }

    private static Set<String> reached(String module, Map<String, Set<String>> uses) {
        var reached = new HashSet<String>();
        for (var used : uses.getOrDefault(module, Set.of())) {
            if (reached.add(used)) {
                reached.addAll(reached(used, uses));
            }
        }
        return reached;
    }

    /** Moves each module as near as its level allows to the middle of those it is connected to. */
    private static void order(List<List<String>> floors, Map<String, Set<String>> lines) {
        var places = places(floors);
        for (var floor : floors) {
            var wanted = new HashMap<String, Double>();
            floor.forEach(module -> wanted.put(
                    module,
                    tied(module, lines).stream()
                            .mapToInt(other -> places.get(other).x())
                            .average()
                            .orElse(places.get(module).x())));
            floor.sort(Comparator.<String>comparingDouble(wanted::get).thenComparing(Comparator.naturalOrder()));
        }
    }

    private static Collection<String> tied(String module, Map<String, Set<String>> lines) {
        var tied = new ArrayList<>(lines.get(module));
        lines.forEach((other, used) -> {
            if (used.contains(module)) {
                tied.add(other);
            }
        });
        return tied;
    }

    private static Map<String, Place> places(List<List<String>> floors) {
        var places = new TreeMap<String, Place>();
        for (var height = 0; height < floors.size(); height++) {
            var floor = floors.get(height);
            var free =
                    (WIDTH - floor.stream().mapToInt(RoomsPictureTests::width).sum()) / (floor.size() + 1);
            var x = free;
            for (var module : floor) {
                places.put(module, new Place(x + width(module) / 2, (floors.size() - height) * FLOOR - FLOOR / 2));
                x += width(module) + free;
            }
        }
        return places;
    }

    private record Place(int x, int y) {}
}
