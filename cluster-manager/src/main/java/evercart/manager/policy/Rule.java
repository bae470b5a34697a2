package evercart.manager.policy;

import java.util.Locale;

/** What may keep a size from being what the load asks for. */
public enum Rule {
    UP_WINDOW,
    DOWN_WINDOW,
    STEP_UP,
    STEP_DOWN,
    COOLDOWN,
    SCHEDULE,
    MIN,
    MAX,
    MANUAL;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
