package evercart.session.redis;

import evercart.session.store.SessionHeldException;
import evercart.session.store.StoreUnavailableException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import redis.clients.jedis.Protocol.Command;
import redis.clients.jedis.exceptions.JedisDataException;
import redis.clients.jedis.exceptions.JedisException;

/**
 * Calls of the server, each bounded below a second.
 *
 * <p>A step that was sent and not answered is never sent again if taking it twice differs from once. A repeatable one is sent once more if
 * a pooled connection turns out to be closed; for the others, a connection that was idle for over a second is tried first.
 *
 * <p>A step that a caller has given up on may still lie before a server that hangs. A {@linkplain Step#isTimely() timely} one therefore
 * carries the moment of giving up by the server's clock. If it is refused as late while its caller still waits, the clock was set: it is
 * read anew, and the step, which was surely not taken, is sent once more.
 */
final class Redis implements AutoCloseable {
    /** with the watch's delay, still below a second */
    private static final long LIMIT = TimeUnit.MILLISECONDS.toNanos(900);

    private static final byte[][] NOTHING = {};
    private static final String HELD = "HELD ";

    /** What to ask on a connection until a deadline. */
    private interface Question {
        Object ask(Link link, long deadline);
    }

    private final Links links;
    private final Gate gate;

    Redis(RedisSettings settings, LongSupplier ticker) {
        links = new Links(settings, ticker);
        gate = new Gate(String.join(",", settings.servers()), this::probe);
        links.warmUp();
    }

    /** @param arguments the keys of the step, then its arguments */
    Object take(Step step, byte[]... arguments) {
        gate.pass();
        byte[][] command = new byte[arguments.length + (step.isTimely() ? 3 : 2)][];
        command[1] = step.keys();
        System.arraycopy(arguments, 0, command, 2, arguments.length);
        return ask(step.isRepeatable(), (link, deadline) -> take(step, link, deadline, command));
    }

    /** @throws SessionHeldException as the server says, which is no failure */
    private static Object take(Step step, Link link, long deadline, byte[][] command) {
        try {
            return evaluate(step, link, deadline, command);
        } catch (JedisDataException refused) {
            if (isAnswer(HELD, refused)) {
                throw new SessionHeldException(
                        Duration.ofMillis(Long.parseLong(refused.getMessage().substring(HELD.length()))));
            } else if (!isAnswer("LATE", refused) || System.nanoTime() - deadline >= 0) {
                throw refused;
            }
            link.readClock(deadline);
            return evaluate(step, link, deadline, command);
        }
    }

    private static Object evaluate(Step step, Link link, long deadline, byte[][] command) {
        try {
            command[0] = step.digest();
            return send(step, link, deadline, Command.EVALSHA, command);
        } catch (JedisDataException refused) {
            if (!isAnswer("NOSCRIPT", refused)) {
                throw refused;
            }
            command[0] = step.script();
            return send(step, link, deadline, Command.EVAL, command);
        }
    }

    private static Object send(Step step, Link link, long deadline, Command evaluation, byte[][] command) {
        return step.isTimely()
                ? link.askInTime(deadline, evaluation, command)
                : link.ask(deadline, evaluation, command);
    }

    private static boolean isAnswer(String code, JedisDataException refused) {
        return String.valueOf(refused.getMessage()).startsWith(code);
    }

    Object ask(Command command, byte[]... arguments) {
        gate.pass();
        return ask(true, (link, deadline) -> link.ask(deadline, command, arguments));
    }

    private void probe() {
        ask(true, (link, deadline) -> link.ask(deadline, Command.PING, NOTHING));
    }

    boolean answers() {
        try {
            return gate.isOpen() && ask(Command.PING) != null;
        } catch (StoreUnavailableException away) {
            return false;
        }
    }

    private Object ask(boolean repeatable, Question question) {
        long deadline = System.nanoTime() + LIMIT;
        int generation = links.generation();
        try {
            Link link = repeatable ? links.take() : certain(deadline);
            boolean pooled = link.wasUsed();
            try {
                return answer(link, question, deadline);
            } catch (JedisException failure) {
                if (!repeatable || !pooled || !isBreak(failure)) {
                    throw failure;
                }
                links.closeIdle();
                return answer(links.take(), question, deadline);
            }
        } catch (JedisException failure) {
            throw unavailable(Failure.of(failure), generation);
        }
    }

    private Object answer(Link link, Question question, long deadline) {
        try {
            return question.ask(link, deadline);
        } finally {
            links.giveBack(link);
        }
    }

    /** A connection that worked within the last second, or a new one. */
    private Link certain(long deadline) {
        Link link = links.take();
        if (!link.wasIdle()) {
            return link;
        }
        try {
            answer(link, Redis::readClock, deadline);
        } catch (JedisException failure) {
            if (!isBreak(failure)) {
                throw failure;
            }
            links.closeIdle();
        }
        return links.take();
    }

    private static Object readClock(Link link, long deadline) {
        link.readClock(deadline);
        return link;
    }

    private static boolean isBreak(JedisException failure) {
        return Failure.of(failure).kind() == Failure.Kind.BREAK;
    }

    /** Late failures of calls that began before the last renewal say nothing of the server now. */
    private StoreUnavailableException unavailable(Failure failure, int generation) {
        boolean current = failure.kind() != Failure.Kind.REFUSAL && links.renew(generation);
        if (current && failure.kind() == Failure.Kind.AWAY) {
            gate.shut(failure);
        }
        return failure.asException();
    }

    @Override
    public void close() {
        gate.close();
        links.close();
    }
}
