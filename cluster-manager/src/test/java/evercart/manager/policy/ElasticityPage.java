package evercart.manager.policy;

import evercart.chart.Chart;
import evercart.chart.Line;
import evercart.chart.Line.Shape;
import evercart.chart.Panel;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** What the simulations came to, as docs/elasticity.md shows it. */
final class ElasticityPage {
    private static final String HEAD = """
            | Load | first decision | room for all | turned away | largest size | overshoot | turns | last size |
            |---|---|---|---|---|---|---|---|
            """;

    private ElasticityPage() {}

    static String table() {
        return Arrays.stream(Scenario.values()).map(ElasticityPage::row).collect(Collectors.joining("", HEAD, ""));
    }

    private static String row(Scenario scenario) {
        Simulation seen = scenario.outcome();
        boolean peak = scenario.hasPeakAfterTheQuiet();
        return String.format(
                Locale.ROOT,
                "| %s | %s | %s | %.2f %% | %d | %d | %d | %d |\n",
                scenario,
                peak ? seen.reaction(Scenario.QUIET) + " s" : "",
                peak ? seen.relief(Scenario.QUIET) + " s" : "",
                100 * seen.turnedAway(),
                seen.largest(),
                seen.overshoot(Scenario.TARGET),
                seen.turns(),
                seen.sizeAtTheEnd());
    }

    static String chart() {
        Simulation alone = Scenario.DOUBLE_11.outcome();
        Simulation scheduled = Scenario.DOUBLE_11_SCHEDULED.outcome();
        return new Chart(
                        "Ten times the load at midnight, simulated",
                        List.of(
                                requests("Requests per second, without a schedule", alone),
                                nodes("Nodes", alone),
                                requests("Requests per second, with a schedule one minute ahead", scheduled),
                                nodes("Nodes", scheduled)))
                .svg();
    }

    private static Panel requests(String title, Simulation seen) {
        return new Panel(
                title,
                List.of(
                        line("load", Shape.AREA, seen, Simulation.Second::load),
                        line("capacity", Shape.STEPS, seen, Simulation.Second::capacity)));
    }

    private static Panel nodes(String title, Simulation seen) {
        return new Panel(
                title,
                List.of(
                        line("wanted", Shape.STEPS, seen, Simulation.Second::size),
                        line("serving", Shape.STEPS, seen, Simulation.Second::serving)));
    }

    private static Line line(String name, Shape shape, Simulation seen, ToDoubleFunction<Simulation.Second> figure) {
        return new Line(
                name,
                shape,
                seen.seconds().stream()
                        .filter(second -> second.at() % 5 == 0)
                        .map(second -> new Line.Point(second.at(), figure.applyAsDouble(second)))
                        .toList());
    }
}
