package evercart.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * A small picture of one panel, made to stand in a page, legible on a phone: the last minutes up to now.
 *
 * @param words for those who do not see the picture
 * @param seconds how much time there is from the left to the right; points are seconds since the left
 */
public record Card(Panel panel, String words, int seconds) {
    private static final int WIDTH = 360;
    private static final int HEIGHT = 190;
    private static final int LEFT = 46;
    private static final int RIGHT = WIDTH - 14;
    private static final int TOP = 44;
    private static final int BOTTOM = HEIGHT - 24;
    private static final int PARTS = 3;

    private static final String START = """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" role="img" aria-label="%s" font-family="sans-serif" font-size="13" fill="#333">
            <text x="4" y="16" font-size="14" font-weight="bold">%s</text>
            """;

    public Card {
        if (seconds < PARTS) {
            throw new IllegalArgumentException("a picture of " + seconds + " s shows nothing");
        }
    }

    public String svg() {
        List<String> parts = new ArrayList<>();
        parts.add(Chart.text(START, WIDTH, HEIGHT, Chart.escaped(words), Chart.escaped(panel.title())));
        Scale time = new Scale(seconds, (double) seconds / PARTS, LEFT, RIGHT);
        Frame frame = new Frame(time, Scale.of(panel, BOTTOM, TOP), this::ago);
        frame.grid(parts);
        frame.strokes(panel, parts);
        frame.legend(panel, 108, 32, parts);
        parts.add("</svg>\n");
        return String.join("", parts);
    }

    private String ago(double second) {
        long minutes = Math.round((seconds - second) / 60);
        return minutes == 0 ? "now" : "−" + minutes + " min";
    }
}
