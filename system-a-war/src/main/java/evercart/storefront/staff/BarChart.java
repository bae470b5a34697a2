package evercart.storefront.staff;

import java.util.ArrayList;
import java.util.List;

/** Bars of equal width in a drawing of {@link #WIDTH} by {@link #HEIGHT}, the highest as high as the drawing. */
public final class BarChart {
    public static final int WIDTH = 720;
    public static final int HEIGHT = 200;

    private static final double FILLED = 0.7;

    private final List<Bar> bars = new ArrayList<>();
    private final long highest;

    /** @param values none below 0 */
    BarChart(List<Long> values) {
        highest = values.stream().mapToLong(Long::longValue).max().orElse(0);
        double step = (double) WIDTH / Math.max(1, values.size());
        for (int index = 0; index < values.size(); index++) {
            double height = highest == 0 ? 0 : (double) HEIGHT * values.get(index) / highest;
            bars.add(new Bar(step * (index + (1 - FILLED) / 2), step * FILLED, height));
        }
    }

    public List<Bar> getBars() {
        return List.copyOf(bars);
    }

    public long getHighest() {
        return highest;
    }

    public int getWidth() {
        return WIDTH;
    }

    public int getHeight() {
        return HEIGHT;
    }

    /** One bar, with its corner at the top left. */
    public static final class Bar {
        private final double x;
        private final double width;
        private final double height;

        private Bar(double x, double width, double height) {
            this.x = rounded(x);
            this.width = rounded(width);
            this.height = rounded(height);
        }

        private static double rounded(double value) {
            return Math.round(value * 10) / 10.0;
        }

        public double getX() {
            return x;
        }

        public double getY() {
            return rounded(HEIGHT - height);
        }

        public double getWidth() {
            return width;
        }

        public double getHeight() {
            return height;
        }
    }
}
