package evercart.manager.policy;

import java.util.ArrayList;
import java.util.List;

/** A size on its way through the rules, and those of them that changed it. */
record Sizing(int size, List<Limit> limits) {
    Sizing {
        limits = List.copyOf(limits);
    }

    static Sizing startingWith(int size) {
        return new Sizing(size, List.of());
    }

    Sizing atLeast(int lowest, Rule rule, String why) {
        return size >= lowest ? this : become(lowest, rule, why);
    }

    Sizing atMost(int highest, Rule rule, String why) {
        return size <= highest ? this : become(highest, rule, why);
    }

    private Sizing become(int other, Rule rule, String why) {
        List<Limit> all = new ArrayList<>(limits);
        all.add(new Limit(rule, size, other, why));
        return new Sizing(other, all);
    }
}
