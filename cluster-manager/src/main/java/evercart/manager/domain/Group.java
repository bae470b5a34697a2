package evercart.manager.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** One of the three systems as the domain has it: a deployment group with a configuration and nodes named after it. */
public enum Group {
    A,
    B,
    C;

    public static Optional<Group> of(String letter) {
        return Arrays.stream(values())
                .filter(group -> group.letter().equalsIgnoreCase(letter))
                .findFirst();
    }

    static Optional<Group> ofConfiguration(String configuration) {
        return Arrays.stream(values())
                .filter(group -> group.configuration().equals(configuration))
                .findFirst();
    }

    public String letter() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String node(int number) {
        return letter() + number;
    }

    public String application() {
        return "evercart-" + letter();
    }

    String deploymentGroup() {
        return "system-" + letter();
    }

    String configuration() {
        return deploymentGroup() + "-config";
    }

    /** System A is behind the balancers; the other two are called by their neighbours. */
    public boolean isBalanced() {
        return this == A;
    }
}
