package org.luopan.atlas;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Shapes that share their lines, as a TopoJSON file has them: points are degrees, east and north. */
class Topology {

    /** One point in degrees. */
    record Point(double east, double north) {}

    private final JsonNode objects;
    private final List<List<Point>> arcs = new ArrayList<>();

    Topology(Path file) throws IOException {
        var root = JsonMapper.shared().readTree(Files.readString(file));
        objects = root.get("objects");
        var scale = root.get("transform").get("scale");
        var origin = root.get("transform").get("translate");
        for (var arc : root.get("arcs")) {
            var points = new ArrayList<Point>();
            var x = 0L;
            var y = 0L;
            for (var step : arc) {
                x += step.get(0).asLong();
                y += step.get(1).asLong();
                points.add(new Point(
                        x * scale.get(0).asDouble() + origin.get(0).asDouble(),
                        y * scale.get(1).asDouble() + origin.get(1).asDouble()));
            }
            arcs.add(points);
        }
    }

    /** The outer rings of all areas of an object. */
    List<List<Point>> rings(String object) {
        var rings = new ArrayList<List<Point>>();
        for (var geometry : geometries(object)) {
            for (var polygon : polygons(geometry)) {
                rings.add(ring(polygon.get(0)));
            }
        }
        return rings;
    }

    /** The lines between two shapes of an object, but for those around the shapes with these numbers. */
    List<List<Point>> between(String object, Set<String> without) {
        var users = new HashMap<Integer, Set<String>>();
        var at = 0;
        for (var geometry : geometries(object)) {
            var shape = at++ + " " + (geometry.has("id") ? geometry.get("id").asString() : "");
            for (var polygon : polygons(geometry)) {
                polygon.forEach(ring -> ring.forEach(arc -> users.computeIfAbsent(number(arc), any -> new TreeSet<>())
                        .add(shape)));
            }
        }
        return users.entrySet().stream()
                .filter(arc -> arc.getValue().size() > 1)
                .filter(arc -> arc.getValue().stream()
                        .noneMatch(shape -> without.contains(shape.substring(shape.indexOf(' ') + 1))))
                .sorted(Map.Entry.comparingByKey())
                .map(arc -> arcs.get(arc.getKey()))
                .toList();
    }

    /** The numbers of the shapes of an object. */
    Set<String> ids(String object) {
        var ids = new HashSet<String>();
        geometries(object).forEach(geometry -> ids.add(geometry.path("id").asString("")));
        return ids;
    }

    private JsonNode geometries(String object) {
        return objects.get(object).get("geometries");
    }

    private static List<JsonNode> polygons(JsonNode geometry) {
        var parts = new ArrayList<JsonNode>();
        switch (geometry.path("type").asString("")) {
            case "Polygon" -> parts.add(geometry.get("arcs"));
            case "MultiPolygon" -> geometry.get("arcs").forEach(parts::add);
            default -> {}
        }
        return parts;
    }

    private List<Point> ring(JsonNode numbers) {
        var ring = new ArrayList<Point>();
        for (var number : numbers) {
            var arc = new ArrayList<>(arcs.get(number(number)));
            if (number.asInt() < 0) {
                Collections.reverse(arc);
            }
            ring.addAll(ring.isEmpty() ? arc : arc.subList(1, arc.size()));
        }
        return ring;
    }

    private static int number(JsonNode arc) {
        return arc.asInt() < 0 ? ~arc.asInt() : arc.asInt();
    }
}
