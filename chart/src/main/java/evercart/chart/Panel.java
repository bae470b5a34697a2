package evercart.chart;

import java.util.List;

/** Lines that share one scale, which starts at zero. */
public record Panel(String title, List<Line> lines) {
    public Panel {
        lines = List.copyOf(lines);
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("the panel " + title + " has no line");
        }
    }

    /** Whether there are no halves. */
    boolean isCount() {
        return lines.stream().allMatch(line -> line.shape() == Line.Shape.STEPS);
    }

    double highest() {
        return lines.stream().mapToDouble(Line::highest).max().orElseThrow();
    }
}
