package evercart.manager.console;

import evercart.chart.Card;
import evercart.chart.Line;
import evercart.chart.Line.Point;
import evercart.chart.Line.Shape;
import evercart.chart.Panel;
import evercart.manager.history.Sample;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/** A system's last minutes as pictures, each with its newest figures in words. */
final class Charts {
    static final Duration SHOWN = Duration.ofMinutes(15);

    private final Instant start;
    private final List<Sample> samples;

    /** @param samples not empty, the oldest first */
    Charts(List<Sample> samples, Instant now) {
        this.samples = samples;
        this.start = now.minus(SHOWN);
    }

    String traffic() {
        Sample last = last();
        return card(
                "Requests a second",
                told(last.requests(), "requests a second") + ", " + told(last.failures(), "failed"),
                line("requests", Shape.AREA, sample -> value(sample.requests())),
                line("failed", Shape.LINE, sample -> value(sample.failures())));
    }

    String latency() {
        return card(
                "Milliseconds to an answer",
                told(last().latency(), "milliseconds to an answer on average"),
                line("on average", Shape.LINE, sample -> value(sample.latency())));
    }

    String size() {
        Sample last = last();
        return card(
                "Nodes",
                last.ready() + " nodes ready, " + last.wanted() + " wanted",
                line("ready", Shape.STEPS, Sample::ready),
                line("wanted", Shape.STEPS, Sample::wanted));
    }

    private Sample last() {
        return samples.get(samples.size() - 1);
    }

    private static String card(String title, String words, Line... lines) {
        return new Card(
                        new Panel(title, List.of(lines)),
                        title + " in the last " + SHOWN.toMinutes() + " minutes. Now: " + words,
                        (int) SHOWN.toSeconds())
                .svg();
    }

    private Line line(String name, Shape shape, ToDoubleFunction<Sample> figure) {
        return new Line(
                name,
                shape,
                samples.stream()
                        .map(sample -> new Point(seconds(sample), figure.applyAsDouble(sample)))
                        .toList());
    }

    private double seconds(Sample sample) {
        return Duration.between(start, sample.at()).toMillis() / 1e3;
    }

    private static double value(OptionalDouble figure) {
        return figure.orElse(Double.NaN);
    }

    private static String told(OptionalDouble figure, String what) {
        return figure.isPresent()
                ? String.format(Locale.ROOT, "%.1f %s", figure.getAsDouble(), what)
                : "nothing known of " + what;
    }
}
