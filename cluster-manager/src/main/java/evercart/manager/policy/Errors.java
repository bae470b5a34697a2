package evercart.manager.policy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Everything that is wrong with some settings, told at once. */
final class Errors {
    private final List<String> found = new ArrayList<>();

    Errors unless(boolean good, String message) {
        if (!good) {
            found.add(message);
        }
        return this;
    }

    Errors unlessBetween(int least, int value, int most, String name) {
        return unless(value >= least && value <= most, name + ": " + value + " is not " + least + " to " + most);
    }

    Errors unlessBetween(Duration least, Duration value, Duration most, String name) {
        return unless(
                value.compareTo(least) >= 0 && value.compareTo(most) <= 0,
                name + ": " + value + " is not " + least + " to " + most);
    }

    void refuse(String what) {
        if (!found.isEmpty()) {
            throw new IllegalArgumentException(what + ": " + String.join("; ", found));
        }
    }
}
