package evercart.remote;

/**
 * A node as its pool sees it at one moment, for health checks, metrics and consoles.
 *
 * @param address host:iiopPort, or "local" for the same JVM
 * @param reason why it is in this state
 * @param calls attempts sent to it since the pool has known it
 * @param failures those of them that it did not answer
 */
public record NodeStatus(String address, NodeState state, String reason, long calls, long failures) {}
