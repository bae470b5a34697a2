package evercart.session.trial;

import evercart.session.redis.RedisServer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What sessions in a store cost, in the worst case: a servlet that does nothing else, three nodes, sticky, eight connections. Clusters with
 * Payara's sessions in memory, in Redis (which writes to its disk each second, or before each answer) and in the grid are asked in turn,
 * round by round, so that all see the same machine. It tells ratios, and what the processors of nodes and store work for one request, and
 * no verdict. Run by {@code ./session-store/cost.sh}; ends by itself.
 */
final class SessionCost {
    private static final int CONNECTIONS = 8;
    private static final Duration ROUND = Duration.ofSeconds(Integer.getInteger("cost.round", 4));
    private static final Duration WARM_UP = Duration.ofSeconds(Integer.getInteger("cost.warm-up", 10));
    private static final int MOST_WARM_UPS = 40;
    /** The compilers' part of what processors work, below which a server counts as warm. */
    private static final double WARM = 0.05;

    private record Work(String name, List<String> preparation, String step) {}

    private static final List<Work> WORKS = List.of(
            new Work("4 KB, read only", sessionOf(4_096), "/get?name=blob"),
            new Work("4 KB, one small write", sessionOf(4_096), "/touch?name=blob"),
            new Work("100 KB, one small write", sessionOf(100_000), "/touch?name=blob"));

    private static final List<String> CART =
            List.of("PUT /api/cart/items/MUG {\"quantity\":2}", "PUT /api/cart/items/BOWL {\"quantity\":3}");
    private static final List<Work> OF_THE_SHOP = List.of(
            new Work("cart page", CART, "/cart.xhtml"),
            new Work("product page", CART, "/product.xhtml?sku=MUG"),
            new Work("cart changed (JSON)", CART, "PUT /api/cart/items/MUG {\"quantity\":2}"));

    /** @param processor nodes and store, for the time that the requests took */
    private record Round(double perSecond, double count, ProcessorTimes processor) {
        double micros() {
            return processor.microsFor(count);
        }
    }

    private SessionCost() {}

    /** Arguments: rounds, part of a work's name, part of a place's name. */
    public static void main(String[] arguments) throws Exception {
        int rounds = arguments.length == 0 ? 5 : Integer.parseInt(arguments[0]);
        String which = arguments.length < 2 ? "" : arguments[1];
        String where = arguments.length < 3 ? "" : arguments[2];
        try (RedisServer redis = RedisServer.started();
                CostPlaces places = CostPlaces.started(redis, where)) {
            for (Work work : TrialArchive.isAnother() ? OF_THE_SHOP : WORKS) {
                if (work.name.contains(which)) {
                    compare(work, places.all(), rounds);
                }
            }
        }
    }

    private static List<String> sessionOf(int bytes) {
        return List.of("/new", "/blob?name=blob&value=" + bytes);
    }

    private static void compare(Work work, List<CostPlace> places, int rounds) throws Exception {
        Map<String, List<Round>> byPlace = new LinkedHashMap<>();
        for (CostPlace place : places) {
            warmUp(work, place);
            byPlace.put(place.name(), new ArrayList<>());
        }
        for (int round = 0; round < rounds; round++) {
            for (CostPlace place : places) {
                byPlace.get(place.name()).add(ask(work, place, ROUND));
            }
        }
        List<Round> first = byPlace.get(places.get(0).name());
        byPlace.forEach((name, values) -> tell(work, name, values, first));
    }

    /** Servers whose compilers still work answer a fraction of what they will, and take the processors from the next place. */
    private static void warmUp(Work work, CostPlace place) throws Exception {
        double compilers = 1;
        int times = 0;
        for (; compilers > WARM && times < MOST_WARM_UPS; times++) {
            compilers = ask(work, place, WARM_UP).processor.shareOfCompilers();
        }
        System.out.printf(
                "%-24s %-13s asked for %d s before, compilers at %.0f %%%n",
                work.name, place.name(), times * WARM_UP.toSeconds(), 100 * compilers);
    }

    private static Round ask(Work work, CostPlace place, Duration time) throws Exception {
        place.preparation().run();
        ProcessorTimes before = place.processorTimes();
        double perSecond =
                new LoadClient(place.ports(), CONNECTIONS).requestsPerSecond(work.preparation, work.step, time);
        double count = perSecond * time.toMillis() / 1e3;
        return new Round(perSecond, count, place.processorTimes().minus(before));
    }

    private static void tell(Work work, String store, List<Round> rounds, List<Round> first) {
        double[] rates = rounds.stream().mapToDouble(Round::perSecond).sorted().toArray();
        double[] ratios = sorted(rounds, first, (round, other) -> round.perSecond / other.perSecond);
        double[] worked = rounds.stream().mapToDouble(Round::micros).sorted().toArray();
        System.out.printf(
                "%-24s %-13s %s/s  ratio %s  processors %s us%n%40s%s%n",
                work.name,
                store,
                spread("%.0f", rates),
                spread("%.2f", ratios),
                spread("%.0f", worked),
                "",
                sum(rounds).describe(rounds.stream().mapToDouble(Round::count).sum()));
    }

    private static double[] sorted(
            List<Round> rounds, List<Round> others, java.util.function.ToDoubleBiFunction<Round, Round> figure) {
        return IntStream.range(0, rounds.size())
                .mapToDouble(round -> figure.applyAsDouble(rounds.get(round), others.get(round)))
                .sorted()
                .toArray();
    }

    private static ProcessorTimes sum(List<Round> rounds) {
        return rounds.stream()
                .map(Round::processor)
                .reduce(ProcessorTimes::plus)
                .orElseThrow();
    }

    /** The median, the least and the most. */
    private static String spread(String format, double[] sorted) {
        return Arrays.stream(new double[] {sorted[sorted.length / 2], sorted[0], sorted[sorted.length - 1]})
                .mapToObj(value -> String.format(format, value))
                .reduce((median, next) -> median.contains("(") ? median + " to " + next + ")" : median + " (" + next)
                .orElseThrow();
    }
}
