package evercart.session.redis;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.concurrent.TimeUnit;
import redis.clients.jedis.Connection;
import redis.clients.jedis.Protocol.Command;
import redis.clients.jedis.commands.ProtocolCommand;
import redis.clients.jedis.exceptions.JedisConnectionException;

/** A connection that one call at a time uses, until its deadline. */
final class Link {
    private static final long CERTAIN = TimeUnit.SECONDS.toNanos(1);

    private final Connection connection;
    private final int answerTimeout;
    private final int generation;
    private final RedisClock clock;
    private long lastUse = System.nanoTime();
    private boolean used;
    /** of the call that waits, in the terms of {@link System#nanoTime()}; 0 while nobody does */
    private volatile long deadline;

    Link(Connection connection, int answerTimeout, int generation, RedisClock clock) {
        this.connection = connection;
        this.answerTimeout = answerTimeout;
        this.generation = generation;
        this.clock = clock;
    }

    /** @param arguments the last one is set here: when nobody waits for the answer any more, by the server's clock */
    Object askInTime(long until, ProtocolCommand command, byte[]... arguments) {
        if (!clock.isFresh()) {
            readClock(until);
        }
        int limit = limit(until);
        long wait = Math.min(TimeUnit.MILLISECONDS.toNanos(limit), until - System.nanoTime());
        arguments[arguments.length - 1] = Texts.bytes(clock.in(wait));
        return ask(until, limit, command, arguments);
    }

    void readClock(long until) {
        clock.read(ask(until, Command.TIME));
    }

    Object ask(long until, ProtocolCommand command, byte[]... arguments) {
        return ask(until, limit(until), command, arguments);
    }

    private Object ask(long until, int limit, ProtocolCommand command, byte[]... arguments) {
        deadline = until;
        try {
            limitAnswer(limit);
            connection.sendCommand(command, arguments);
            return connection.getOne();
        } catch (JedisConnectionException failure) {
            throw isOverdue(System.nanoTime()) ? new JedisConnectionException(new SocketTimeoutException()) : failure;
        } finally {
            deadline = 0;
            used = true;
            lastUse = System.nanoTime();
        }
    }

    /** How many milliseconds an answer may take from now. */
    private int limit(long until) {
        int left = (int) TimeUnit.NANOSECONDS.toMillis(until - System.nanoTime());
        return Math.max(1, Math.min(answerTimeout, left));
    }

    private void limitAnswer(int limit) {
        if (limit != connection.getSoTimeout()) {
            connection.setSoTimeout(limit);
        }
    }

    /** Whether it is from the pool; then the server may have closed it since. */
    boolean wasUsed() {
        return used;
    }

    boolean wasIdle() {
        return used && System.nanoTime() - lastUse > CERTAIN;
    }

    boolean isOf(int current) {
        return generation == current && !connection.isBroken();
    }

    boolean isOverdue(long now) {
        long until = deadline;
        return until != 0 && now - until > 0;
    }

    /** Also for another thread than that which waits: no timeout of a socket ends a write that the server does not take. */
    void close() {
        try {
            connection.forceDisconnect();
        } catch (IOException | RuntimeException broken) {
            connection.setBroken();
        }
    }
}
