package evercart.manager.action;

import java.time.Duration;

/**
 * How long is waited for what.
 *
 * @param drain for requests under way on a node that gets no new ones
 * @param callersNotice until callers of B and C have seen that a node is draining: they look twice a second
 * @param stop until a node that was asked to stop has ended; then it is killed
 * @param ready until a started node is ready
 * @param seen until the balancers have seen that a node is ready
 * @param watch how long a node with a new version is watched
 */
record Waits(Duration drain, Duration callersNotice, Duration stop, Duration ready, Duration seen, Duration watch) {

    static Waits usual() {
        return new Waits(
                Duration.ofSeconds(30),
                Duration.ofSeconds(2),
                Duration.ofSeconds(30),
                Duration.ofMinutes(3),
                Duration.ofSeconds(15),
                Duration.ofSeconds(5));
    }
}
