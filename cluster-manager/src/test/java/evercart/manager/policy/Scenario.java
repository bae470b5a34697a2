package evercart.manager.policy;

import java.util.Map;
import java.util.Optional;

/** The loads that the policy is tried with; each begins with ten quiet minutes, which end at midnight in Shanghai. */
enum Scenario {
    STEP_TO_TWICE("step to twice the load, for ten minutes", Load.steady(100).times(2, 600, 1_200), 2_400),
    STEP_TO_TEN_TIMES(
            "step to ten times the load, for ten minutes", Load.steady(100).times(10, 600, 1_200), 2_400),
    NOISY_STEP("the same, 10 % noise", Load.steady(100).times(10, 600, 1_200).noisy(0.1), 2_400),
    RAMP(
            "ramp to five times the load in ten minutes, and down",
            Load.steady(100).rampingTo(5, 600, 600),
            3_600),
    NOISE("an hour of steady load, 20 % noise", Load.steady(440).noisy(0.2), 3_600),
    BLIPS("four times the load for three seconds of each minute", second -> second % 60 < 3 ? 400 : 100, 3_600),
    WAVES("four times the load for 30 seconds of each minute", second -> second % 60 < 30 ? 400 : 100, 3_600),
    DAY("a day, 100 to 600 requests a second, 10 % noise", Load.day(100, 600).noisy(0.1), 86_400),
    RECORDED(
            "a minute of a recorded rush, 15 times over",
            Load.recorded("recorded-rush.csv", 600).scaled(15),
            2_400),
    DOUBLE_11(
            "Double 11: ten times at midnight, fading",
            Load.steady(100).rush(10, 600, 0.9).noisy(0.1),
            3_600),
    DOUBLE_11_SCHEDULED(
            "the same, with a schedule", Load.steady(100).rush(10, 600, 0.9).noisy(0.1), 3_600);

    static final int QUIET = 600;
    static final double TARGET = 60;
    private static final String SCHEDULE = "double-11: 20 at 0 0 11 11 * Asia/Shanghai for PT20M lead PT1M";

    private final String words;
    private final Load load;
    private final int length;
    private Simulation outcome;

    Scenario(String words, Load load, int length) {
        this.words = words;
        this.load = load;
        this.length = length;
    }

    Simulation outcome() {
        if (outcome == null) {
            outcome = Simulation.of(policy(), load, length);
        }
        return outcome;
    }

    private Policy policy() {
        Map<String, String> settings = Map.of(
                "min", "2",
                "max", "24",
                "spares", "2",
                "signals", "arrivals 60 of a share, busy-threads 0.6 of a node",
                "schedules", this == DOUBLE_11_SCHEDULED ? SCHEDULE : "");
        return PolicyReader.read(key -> Optional.ofNullable(settings.get(key.replace("evercart.manager.a.", ""))), "a");
    }

    boolean hasPeakAfterTheQuiet() {
        return this == STEP_TO_TWICE || this == STEP_TO_TEN_TIMES || this == NOISY_STEP || this == DOUBLE_11;
    }

    @Override
    public String toString() {
        return words;
    }
}
