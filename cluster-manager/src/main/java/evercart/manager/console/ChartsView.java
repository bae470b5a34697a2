package evercart.manager.console;

import evercart.manager.domain.Group;
import evercart.manager.history.Figures;
import evercart.manager.history.Sample;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** The last minutes of a system as pictures; none before the first look. What is sent between B and C nobody counts. */
@Named
@RequestScoped
public class ChartsView {

    @Inject
    Figures figures;

    public List<String> of(Group group) {
        Instant now = Instant.now();
        List<Sample> samples = figures.since(group, now.minus(Charts.SHOWN));
        if (samples.isEmpty()) {
            return List.of();
        }
        Charts charts = new Charts(samples, now);
        return Stream.concat(
                        group.isBalanced() ? Stream.of(charts.traffic(), charts.latency()) : Stream.empty(),
                        Stream.of(charts.size()))
                .toList();
    }
}
