package evercart.manager.balancer;

/**
 * A node as a balancer sees it; the counts are those since the balancer started.
 *
 * @param milliseconds what its answers took in all
 */
public record Member(String name, String state, int inFlight, long requests, long failures, long milliseconds) {

    Member and(Member other) {
        return new Member(
                name,
                state.equals("ready") ? other.state : state,
                inFlight + other.inFlight,
                requests + other.requests,
                failures + other.failures,
                milliseconds + other.milliseconds);
    }

    /** With what a balancer had counted that does not answer now. */
    Member withCountsOf(Member away) {
        return new Member(
                name,
                state,
                inFlight,
                requests + away.requests,
                failures + away.failures,
                milliseconds + away.milliseconds);
    }

    public static Member unknown(String name) {
        return new Member(name, "unknown", 0, 0, 0, 0);
    }

    public boolean isReady() {
        return state.equals("ready");
    }
}
