package evercart.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A picture of panels one above the other; the text of an SVG file. */
public record Chart(String title, List<Panel> panels) {
    private static final int WIDTH = 960;
    private static final int LEFT = 64;
    private static final int RIGHT = WIDTH - 24;
    private static final int TOP = 56;
    private static final int PANEL = 150;
    private static final int PITCH = PANEL + 56;

    private static final String START = """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" width="%d" height="%d" role="img" font-family="sans-serif" font-size="12" fill="#333">
            <title>%s</title>
            <rect width="100%%" height="100%%" fill="#fff"/>
            <text x="%d" y="28" font-size="17" font-weight="bold">%s</text>
            """;

    public Chart {
        panels = List.copyOf(panels);
        if (panels.isEmpty()) {
            throw new IllegalArgumentException("the chart " + title + " has no panel");
        }
    }

    public String svg() {
        int height = TOP + PITCH * panels.size() + 4;
        List<String> parts = new ArrayList<>();
        parts.add(text(START, WIDTH, height, WIDTH, height, escaped(title), LEFT, escaped(title)));
        Scale time = Scale.ofSeconds(lastSecond(), LEFT, RIGHT);
        for (int i = 0; i < panels.size(); i++) {
            int top = TOP + 24 + PITCH * i;
            draw(panels.get(i), time, top, parts);
        }
        parts.add("</svg>\n");
        return String.join("", parts);
    }

    private double lastSecond() {
        return panels.stream()
                .flatMap(panel -> panel.lines().stream())
                .mapToDouble(Line::lastSecond)
                .max()
                .orElseThrow();
    }

    private static void draw(Panel panel, Scale time, int top, List<String> parts) {
        Frame frame = new Frame(time, Scale.of(panel, top + PANEL, top), Chart::clock);
        frame.grid(parts);
        parts.add(text(
                "<text x=\"%d\" y=\"%d\" font-weight=\"bold\">%s</text>\n", LEFT, top - 10, escaped(panel.title())));
        frame.strokes(panel, parts);
        frame.legend(panel, 160, top - 10, parts);
    }

    private static String clock(double seconds) {
        long all = (long) seconds;
        return all >= 3600 ? text("%d:%02d h", all / 3600, all % 3600 / 60) : text("%d:%02d", all / 60, all % 60);
    }

    static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
