package evercart.chart;

import java.util.List;
import java.util.function.DoubleFunction;

/** Where a panel's figures are drawn: its two scales, and the lines and labels that tell them. */
record Frame(Scale time, Scale values, DoubleFunction<String> label) {
    /** Dark on white, and apart for most who see few colours (Okabe and Ito). */
    private static final String[] COLOURS = {"#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9"};

    void grid(List<String> parts) {
        for (double tick : values.ticks()) {
            double y = values.place(tick);
            parts.add(Chart.text("<path d=\"M%.0f %.1fH%.0f\" stroke=\"#ddd\"/>\n", time.from(), y, time.to()));
            parts.add(Chart.text(
                    "<text x=\"%.0f\" y=\"%.1f\" text-anchor=\"end\">%s</text>\n",
                    time.from() - 8, y + 4, number(tick)));
        }
        for (double tick : time.ticks()) {
            double x = time.place(tick);
            parts.add(Chart.text("<path d=\"M%.1f %.1fV%.1f\" stroke=\"#eee\"/>\n", x, values.from(), values.to()));
            parts.add(Chart.text(
                    "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"middle\">%s</text>\n",
                    x, values.from() + 16, label.apply(tick)));
        }
    }

    void strokes(Panel panel, List<String> parts) {
        for (int i = 0; i < panel.lines().size(); i++) {
            parts.add(new Stroke(panel.lines().get(i), time, values).svg(colour(i), i > 0));
        }
    }

    /** From the right. */
    void legend(Panel panel, int pitch, int y, List<String> parts) {
        for (int i = 0; i < panel.lines().size(); i++) {
            int x = (int) time.to() - pitch * (panel.lines().size() - i);
            parts.add(Chart.text(
                    "<rect x=\"%d\" y=\"%d\" width=\"14\" height=\"4\" fill=\"%s\"/>\n", x, y - 5, colour(i)));
            parts.add(Chart.text(
                    "<text x=\"%d\" y=\"%d\">%s</text>\n",
                    x + 19, y, Chart.escaped(panel.lines().get(i).name())));
        }
    }

    private static String colour(int line) {
        return COLOURS[line % COLOURS.length];
    }

    private static String number(double value) {
        return value == Math.rint(value) ? Chart.text("%d", (long) value) : Chart.text("%.2f", value);
    }
}
