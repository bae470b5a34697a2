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

    double highest() {
        return lines.stream().mapToDouble(Line::highest).max().orElseThrow();
    }
}
