package evercart.manager.console;

import evercart.manager.domain.Group;
import evercart.manager.history.Figures;
import evercart.manager.history.Sample;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** What the charts show, and more, as tables: the newest sample of each minute. */
@Named
@RequestScoped
public class FiguresView {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH).withZone(ZoneId.systemDefault());

    @Inject
    Figures figures;

    /** The newest first. */
    public record Table(Group group, List<Sample> rows) {}

    public List<Table> getTables() {
        Instant start = Instant.now().minus(Figures.KEPT);
        return Arrays.stream(Group.values())
                .map(group -> new Table(group, byMinute(figures.since(group, start))))
                .toList();
    }

    private static List<Sample> byMinute(List<Sample> samples) {
        return samples.stream()
                .collect(Collectors.toMap(
                        sample -> sample.at().truncatedTo(ChronoUnit.MINUTES), sample -> sample, (one, later) -> later))
                .values()
                .stream()
                .sorted(Comparator.comparing(Sample::at).reversed())
                .toList();
    }

    public String time(Instant at) {
        return TIME.format(at);
    }

    public String number(OptionalDouble value) {
        return value.isPresent() ? String.format(Locale.ROOT, "%.1f", value.getAsDouble()) : "–";
    }
}
