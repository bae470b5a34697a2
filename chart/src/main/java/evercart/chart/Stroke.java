package evercart.chart;

/** One line of a panel as an SVG path. */
final class Stroke {
    private final Line line;
    private final Scale time;
    private final Scale values;
    private final StringBuilder path = new StringBuilder();

    Stroke(Line line, Scale time, Scale values) {
        this.line = line;
        this.time = time;
        this.values = values;
    }

    /** @param dashed so that what lies below is seen where the two are the same */
    String svg(String colour, boolean dashed) {
        boolean drawing = false;
        double lastX = 0;
        for (Line.Point point : line.points()) {
            boolean visible = Double.isFinite(point.value());
            if (drawing && !visible) {
                close(lastX);
            } else if (visible) {
                lastX = time.place(point.seconds());
                go(drawing, lastX, values.place(point.value()));
            }
            drawing = visible;
        }
        if (drawing) {
            close(lastX);
        }
        String look = line.shape() == Line.Shape.AREA
                ? "fill=\"%s\" fill-opacity=\"0.25\""
                : "fill=\"none\" stroke-width=\"1.8\"" + (dashed ? " stroke-dasharray=\"7 5\"" : "");
        return Chart.text("<path d=\"%s\" stroke=\"%s\" " + look + "/>\n", path, colour, colour);
    }

    private void go(boolean drawing, double x, double y) {
        switch (line.shape()) {
            case AREA -> path.append(drawing ? at("L", x, y) : at("M", x, values.from()) + at("L", x, y));
            case STEPS -> path.append(drawing ? Chart.text("H%.1fV%.1f", x, y) : at("M", x, y));
            case LINE -> path.append(at(drawing ? "L" : "M", x, y));
        }
    }

    private void close(double x) {
        if (line.shape() == Line.Shape.AREA) {
            path.append(at("L", x, values.from())).append("Z");
        }
    }

    private static String at(String command, double x, double y) {
        return Chart.text("%s%.1f %.1f", command, x, y);
    }
}
