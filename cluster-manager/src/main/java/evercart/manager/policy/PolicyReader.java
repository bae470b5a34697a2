package evercart.manager.policy;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** A policy from configuration, keys {@code evercart.manager.<system>.*}; the one place of their names and defaults. */
public final class PolicyReader {
    private static final Map<String, String> USUAL_SIGNALS =
            Map.of("a", "arrivals 40 of a share, busy-threads 0.6 of a node");
    private static final String USUAL_SIGNALS_OF_OTHERS = "cpu 0.6 of a node";

    private final Function<String, Optional<String>> values;
    private final String prefix;
    private final String system;
    private final Errors errors = new Errors();
    private final Map<String, String> texts = new LinkedHashMap<>();

    private PolicyReader(Function<String, Optional<String>> values, String system) {
        this.values = values;
        this.system = system;
        prefix = "evercart.manager." + system + ".";
    }

    /** @throws IllegalArgumentException naming every setting that is wrong, not only the first */
    public static Policy read(Function<String, Optional<String>> values, String system) {
        return new PolicyReader(values, system).read();
    }

    /** The settings by name as they are written, the usual ones included; what is wrong is not told. */
    public static Map<String, String> texts(Function<String, Optional<String>> values, String system) {
        PolicyReader reader = new PolicyReader(values, system);
        try {
            reader.read();
        } catch (IllegalArgumentException wrong) {
            // shown all the same, so that it can be mended
        }
        return Collections.unmodifiableMap(reader.texts);
    }

    private Policy read() {
        Optional<Bounds> bounds = bounds();
        List<Signal> signals =
                list("signals", ",", USUAL_SIGNALS.getOrDefault(system, USUAL_SIGNALS_OF_OTHERS), Signal::parse);
        Optional<Pace> pace = pace();
        List<Schedule> schedules = list("schedules", ";", "", Schedule::parse);
        int spares = number("spares", "0");
        errors.refuse("settings " + prefix + "*");
        return new Policy(bounds.orElseThrow(), signals, pace.orElseThrow(), schedules, spares, Optional.empty());
    }

    private Optional<Bounds> bounds() {
        int min = number("min", "2");
        int max = number("max", "6");
        return attempt(() -> new Bounds(min, max));
    }

    private Optional<Pace> pace() {
        StepLimit up = read("step-up", "4 nodes or 100 % in PT10S", StepLimit::parse);
        StepLimit down = read("step-down", "1 nodes or 0 % in PT15S", StepLimit::parse);
        Duration upWindow = duration("up-window", "PT4S");
        Duration downWindow = duration("down-window", "PT3M");
        Duration cooldown = duration("cooldown", "PT20S");
        return attempt(() -> new Pace(up, down, upWindow, downWindow, cooldown));
    }

    private int number(String name, String usual) {
        return read(name, usual, Integer::valueOf);
    }

    private Duration duration(String name, String usual) {
        return read(name, usual, Duration::parse);
    }

    private <T> List<T> list(String name, String separator, String usual, Function<String, T> parse) {
        return Arrays.stream(value(name, usual).split(separator))
                .filter(text -> !text.isBlank())
                .flatMap(text -> attempt(() -> parse.apply(text)).stream())
                .toList();
    }

    /** The usual value stands in for one that is wrong, so that the rest can be read and refused as well. */
    private <T> T read(String name, String usual, Function<String, T> parse) {
        String text = value(name, usual);
        try {
            return parse.apply(text);
        } catch (NumberFormatException | DateTimeParseException wrong) {
            errors.unless(false, name + ": '" + text + "' is not of the form of '" + usual + "'");
        } catch (IllegalArgumentException wrong) {
            errors.unless(false, name + ": " + wrong.getMessage());
        }
        return parse.apply(usual);
    }

    private <T> Optional<T> attempt(Supplier<T> making) {
        try {
            return Optional.of(making.get());
        } catch (IllegalArgumentException wrong) {
            errors.unless(false, wrong.getMessage());
            return Optional.empty();
        }
    }

    private String value(String name, String usual) {
        String text = values.apply(prefix + name)
                .map(String::strip)
                .filter(given -> !given.isEmpty())
                .orElse(usual);
        texts.put(name, text);
        return text;
    }
}
