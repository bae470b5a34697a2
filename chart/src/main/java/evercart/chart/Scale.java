package evercart.chart;

import java.util.stream.DoubleStream;

/** Places values from zero to a round end on a stretch of the picture. */
record Scale(double end, double step, double from, double to) {
    private static final double[] ROUND = {1, 2, 5, 10};
    private static final double[] ROUND_SECONDS = {
        1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 1200, 1800, 3600, 7200, 14_400
    };
    private static final int MOST_TICKS = 12;

    static Scale of(Panel panel, double from, double to) {
        return ofValues(panel.highest(), panel.isCount() ? 1 : 0, from, to);
    }

    /** @param leastStep between two ticks */
    static Scale ofValues(double highest, double leastStep, double from, double to) {
        double least = Math.max(Math.max(highest, 1) / 4, leastStep);
        double magnitude = Math.pow(10, Math.floor(Math.log10(least)));
        double step = DoubleStream.of(ROUND)
                .map(round -> round * magnitude)
                .filter(candidate -> candidate >= least)
                .findFirst()
                .orElse(10 * magnitude);
        return new Scale(Math.ceil(Math.max(highest, 1) / step) * step, step, from, to);
    }

    static Scale ofSeconds(double last, double from, double to) {
        double end = Math.max(last, 1);
        double step = DoubleStream.of(ROUND_SECONDS)
                .filter(candidate -> end / candidate <= MOST_TICKS)
                .findFirst()
                .orElse(Math.ceil(end / MOST_TICKS));
        return new Scale(end, step, from, to);
    }

    double place(double value) {
        return from + value / end * (to - from);
    }

    double[] ticks() {
        return DoubleStream.iterate(0, tick -> tick <= end + step / 1000, tick -> tick + step)
                .toArray();
    }
}
