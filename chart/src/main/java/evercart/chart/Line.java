package evercart.chart;

import java.util.List;

/** One figure over time. A value that is not a number leaves a gap. */
public record Line(String name, Shape shape, List<Point> points) {
    public enum Shape {
        /** From value to value. */
        LINE,
        /** Each value holds until the next: for counts. */
        STEPS,
        /** Filled down to zero. */
        AREA
    }

    public record Point(double seconds, double value) {}

    public Line {
        points = List.copyOf(points);
        if (points.isEmpty()) {
            throw new IllegalArgumentException("the line " + name + " has no point");
        }
    }

    double highest() {
        return points.stream()
                .mapToDouble(Point::value)
                .filter(Double::isFinite)
                .max()
                .orElse(0);
    }

    double lastSecond() {
        return points.stream().mapToDouble(Point::seconds).max().orElseThrow();
    }
}
