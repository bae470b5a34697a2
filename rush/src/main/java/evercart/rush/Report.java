package evercart.rush;

import evercart.chart.Chart;
import evercart.chart.Line;
import evercart.chart.Line.Shape;
import evercart.chart.Panel;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** What happened, in words, figures and a picture. */
final class Report {
    private Report() {}

    static String progress(Figures.Second seen, int seconds) {
        return text(
                "[%3ds] %4d requests/s, %d failed, %d told to wait, p50 %s ms, p99 %s ms, %d visitors, %s ready, answered by %s",
                seen.at() + seconds,
                seen.requests() / seconds,
                seen.failed(),
                seen.toldToWait(),
                milliseconds(seen.p50()),
                milliseconds(seen.p99()),
                seen.visitors(),
                seen.readyNodes() < 0 ? "?" : seen.readyNodes(),
                seen.nodes().isEmpty() ? "nobody" : String.join(" ", seen.nodes()));
    }

    static String summary(Figures.Second all, Ledger ledger) {
        String counts = Arrays.stream(Ledger.Entry.values())
                .map(entry -> text("%8d %s\n", ledger.of(entry), entry))
                .collect(Collectors.joining());
        return text(
                        "%8d requests\n%8d of them failed\n%8d of them told to wait\n%8s ms in the middle (p50), %s ms for one in a hundred (p99)\n",
                        all.requests(),
                        all.failed(),
                        all.toldToWait(),
                        milliseconds(all.p50()),
                        milliseconds(all.p99()))
                + counts;
    }

    static String csv(List<Figures.Second> seconds) {
        String head = "second,visits,requests,failed,told_to_wait,p50_ms,p99_ms,visitors,ready_nodes,answering_nodes\n";
        return seconds.stream().map(Report::row).collect(Collectors.joining("", head, ""));
    }

    private static String row(Figures.Second each) {
        return text(
                "%d,%d,%d,%d,%d,%s,%s,%d,%s,%d\n",
                each.at(),
                each.visits(),
                each.requests(),
                each.failed(),
                each.toldToWait(),
                each.requests() == 0 ? "" : text("%.1f", each.p50()),
                each.requests() == 0 ? "" : text("%.1f", each.p99()),
                each.visitors(),
                each.readyNodes() < 0 ? "" : each.readyNodes(),
                each.nodes().size());
    }

    static String chart(String title, List<Figures.Second> seconds) {
        return new Chart(
                        title,
                        List.of(
                                new Panel(
                                        "Requests per second",
                                        List.of(line("requests", Shape.AREA, seconds, Figures.Second::requests))),
                                new Panel(
                                        "Milliseconds to an answer",
                                        List.of(
                                                line("p50", Shape.LINE, seconds, Figures.Second::p50),
                                                line("p99", Shape.LINE, seconds, Figures.Second::p99))),
                                new Panel(
                                        "Requests without an answer per second",
                                        List.of(
                                                line("failed", Shape.STEPS, seconds, Figures.Second::failed),
                                                line(
                                                        "told to wait",
                                                        Shape.STEPS,
                                                        seconds,
                                                        Figures.Second::toldToWait))),
                                new Panel(
                                        "Nodes",
                                        List.of(
                                                line("ready", Shape.STEPS, seconds, Report::ready),
                                                line(
                                                        "answering",
                                                        Shape.STEPS,
                                                        seconds,
                                                        each -> each.nodes().size())))))
                .svg();
    }

    private static double ready(Figures.Second second) {
        return second.readyNodes() < 0 ? Double.NaN : second.readyNodes();
    }

    private static Line line(
            String name, Shape shape, List<Figures.Second> seconds, ToDoubleFunction<Figures.Second> figure) {
        return new Line(
                name,
                shape,
                seconds.stream()
                        .map(second -> new Line.Point(second.at(), figure.applyAsDouble(second)))
                        .toList());
    }

    private static String milliseconds(double value) {
        return Double.isNaN(value) ? "-" : text("%.0f", value);
    }

    private static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
