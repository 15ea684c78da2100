package org.luopan.atlas;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.luopan.atlas.Topology.Point;

/** Makes lines short: cuts them to a frame, leaves out points that change little, and writes the rest as the path of a drawing. */
record Outline(Frame frame, int unitsOfADegree, ToDoubleFunction<Point> tolerance) {

    /** The path around areas; areas smaller than so many square degrees are left out. */
    String around(List<List<Point>> rings, ToDoubleFunction<Point> smallest) {
        var path = new StringBuilder();
        for (var ring : rings) {
            var cut = cut(ring);
            if (cut.size() > 3 && area(cut) > smallest.applyAsDouble(cut.get(0))) {
                write(path, simplified(cut), true);
            }
        }
        return path.toString();
    }

    /** The path along lines. */
    String along(List<List<Point>> lines) {
        var path = new StringBuilder();
        for (var line : lines) {
            var inside = new ArrayList<Point>();
            for (var point : line) {
                if (holds(point)) {
                    inside.add(point);
                } else if (!inside.isEmpty()) {
                    write(path, simplified(inside), false);
                    inside.clear();
                }
            }
            if (inside.size() > 1) {
                write(path, simplified(inside), false);
            }
        }
        return path.toString();
    }

    private boolean holds(Point point) {
        return point.east() >= frame.west()
                && point.east() <= frame.east()
                && point.north() >= frame.south()
                && point.north() <= frame.north();
    }

    /** A ring without what lies beyond the frame, side by side. */
    private List<Point> cut(List<Point> ring) {
        var west = cut(ring, point -> point.east() - frame.west());
        var east = cut(west, point -> frame.east() - point.east());
        var south = cut(east, point -> point.north() - frame.south());
        return cut(south, point -> frame.north() - point.north());
    }

    private static List<Point> cut(List<Point> ring, ToDoubleFunction<Point> inside) {
        var kept = new ArrayList<Point>();
        for (var i = 0; i < ring.size(); i++) {
            var from = ring.get(i);
            var to = ring.get((i + 1) % ring.size());
            var one = inside.applyAsDouble(from);
            var other = inside.applyAsDouble(to);
            if (one >= 0) {
                kept.add(from);
            }
            if (one >= 0 != other >= 0) {
                var share = one / (one - other);
                kept.add(new Point(
                        from.east() + share * (to.east() - from.east()),
                        from.north() + share * (to.north() - from.north())));
            }
        }
        return kept;
    }

    private static double area(List<Point> ring) {
        var sum = 0.0;
        for (var i = 0; i < ring.size(); i++) {
            var from = ring.get(i);
            var to = ring.get((i + 1) % ring.size());
            sum += from.east() * to.north() - to.east() * from.north();
        }
        return Math.abs(sum / 2);
    }

    /** Keeps the point farthest from a straight line, measured by what may be left out there, and so on at both sides of it. */
    private List<Point> simplified(List<Point> points) {
        if (points.size() < 3) {
            return points;
        }
        var first = points.get(0);
        var last = points.get(points.size() - 1);
        var farthest = 0;
        var most = 1.0;
        for (var i = 1; i < points.size() - 1; i++) {
            var off = distance(points.get(i), first, last) / tolerance.applyAsDouble(points.get(i));
            if (off > most) {
                most = off;
                farthest = i;
            }
        }
        if (farthest == 0) {
            return List.of(first, last);
        }
        var kept = new ArrayList<>(simplified(points.subList(0, farthest + 1)));
        kept.remove(kept.size() - 1);
        kept.addAll(simplified(points.subList(farthest, points.size())));
        return kept;
    }

    private static double distance(Point point, Point from, Point to) {
        var dx = to.east() - from.east();
        var dy = to.north() - from.north();
        var length = dx * dx + dy * dy;
        var share = length == 0
                ? 0
                : Math.min(
                        1,
                        Math.max(
                                0, ((point.east() - from.east()) * dx + (point.north() - from.north()) * dy) / length));
        return Math.hypot(point.east() - from.east() - share * dx, point.north() - from.north() - share * dy);
    }

    private void write(StringBuilder path, List<Point> points, boolean closed) {
        var squeeze = Math.cos(Math.toRadians(35));
        var x = 0L;
        var y = 0L;
        var drawn = new StringBuilder();
        var steps = 0;
        for (var point : points) {
            var nextX = Math.round((point.east() - frame.west()) * squeeze * unitsOfADegree);
            var nextY = Math.round((frame.north() - point.north()) * unitsOfADegree);
            if (steps == 0) {
                drawn.append(String.format(Locale.ROOT, "M%d %d", nextX, nextY));
            } else if (nextX != x || nextY != y) {
                drawn.append(steps == 1 ? "l" : nextX - x < 0 ? "" : " ").append(nextX - x);
                drawn.append(nextY - y < 0 ? "" : " ").append(nextY - y);
            } else {
                continue;
            }
            steps++;
            x = nextX;
            y = nextY;
        }
        if (steps > (closed ? 3 : 1)) {
            path.append(drawn).append(closed ? "z" : "");
        }
    }
}
