package evercart.session.redis;

import static evercart.session.redis.Texts.NONE;
import static evercart.session.redis.Texts.bytes;

import evercart.session.store.AccessRecord;
import evercart.session.store.Asker;
import evercart.session.store.Change;
import evercart.session.store.Committed;
import evercart.session.store.Ended;
import evercart.session.store.Loaded;
import evercart.session.store.NewSession;
import evercart.session.store.SessionStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import redis.clients.jedis.Protocol.Command;

/**
 * Sessions in Redis or Valkey. A store can be made while the server is away, which takes up to two
 * seconds then; its calls fail until the server is there.
 */
public final class RedisSessionStore implements SessionStore {
    /** so that no sum of times leaves what Redis counts with */
    private static final Duration LONGEST = Duration.ofDays(36_500);

    private final Redis redis;
    private final Keys keys;

    public RedisSessionStore(RedisSettings settings) {
        this(settings, System::nanoTime);
    }

    /** @param ticker what the server's clock is compared with */
    RedisSessionStore(RedisSettings settings, LongSupplier ticker) {
        redis = new Redis(settings, ticker);
        keys = new Keys(settings.prefix());
    }

    @Override
    public boolean create(String id, NewSession session) {
        byte[] rawId = bytes(id);
        long timeout = millis(session.timeout());
        List<byte[]> arguments = new ArrayList<>(List.of(
                keys.session(rawId),
                keys.ends(),
                keys.dead(rawId),
                rawId,
                bytes(session.created().toEpochMilli()),
                bytes(timeout),
                bytes(grain(timeout))));
        addAll(session.attributes(), arguments);
        return Answers.isYes(take(Step.CREATE, arguments));
    }

    @Override
    public Optional<Loaded> load(String id, long known, String awaited, Asker asker) {
        byte[] rawId = bytes(id);
        return Answers.loaded(redis.take(
                Step.LOAD,
                keys.session(rawId),
                keys.ends(),
                rawId,
                bytes(known),
                bytes(awaited),
                bytes(asker.copy()),
                bytes(asker.stays() ? 1 : 0)));
    }

    @Override
    public Committed commit(String id, Change change, Asker asker) {
        byte[] rawId = bytes(id);
        long timeout = change.timeout() == null ? 0 : millis(change.timeout());
        List<byte[]> arguments = new ArrayList<>(List.of(
                keys.session(rawId),
                keys.ends(),
                rawId,
                keys.prefix(),
                bytes(change.known()),
                change.timeout() == null ? NONE : bytes(timeout),
                bytes(grain(timeout)),
                bytes(change.finished()),
                bytes(change.lock()),
                bytes(change.overwrites() ? 1 : 0),
                bytes(asker.copy()),
                bytes(change.written().size())));
        addAll(change.written(), arguments);
        change.removed().forEach(name -> arguments.add(bytes(name)));
        return Answers.committed(take(Step.COMMIT, arguments));
    }

    @Override
    public boolean remove(String id, Asker asker) {
        byte[] rawId = bytes(id);
        return Answers.isYes(redis.take(
                Step.REMOVE, keys.session(rawId), keys.ends(), keys.dead(rawId), rawId, bytes(asker.copy())));
    }

    @Override
    public boolean rename(String id, String newId, Asker asker) {
        byte[] rawId = bytes(id);
        byte[] rawNewId = bytes(newId);
        return Answers.isYes(redis.take(
                Step.RENAME,
                keys.session(rawId),
                keys.ends(),
                keys.dead(rawId),
                keys.session(rawNewId),
                keys.dead(rawNewId),
                rawId,
                rawNewId,
                bytes(asker.copy())));
    }

    @Override
    public boolean lock(String id, String token, Duration lease) {
        return Answers.isYes(redis.take(Step.LOCK, keys.session(bytes(id)), bytes(token), bytes(millis(lease))));
    }

    @Override
    public void unlock(String id, String token) {
        byte[] rawId = bytes(id);
        redis.take(Step.UNLOCK, keys.session(rawId), rawId, keys.prefix(), bytes(token));
    }

    @Override
    public List<Ended> claimEnded(int most, Duration claim) {
        return Answers.ended(redis.take(Step.CLAIM, keys.ends(), keys.prefix(), bytes(most), bytes(millis(claim))));
    }

    @Override
    public long size() {
        return (Long) redis.ask(Command.ZCARD, keys.ends());
    }

    @Override
    public boolean isAvailable() {
        return redis.answers();
    }

    @Override
    public void close() {
        redis.close();
    }

    private Object take(Step step, List<byte[]> arguments) {
        return redis.take(step, arguments.toArray(byte[][]::new));
    }

    private static void addAll(Map<String, byte[]> attributes, List<byte[]> arguments) {
        attributes.forEach((name, value) -> {
            arguments.add(bytes(name));
            arguments.add(value);
        });
    }

    private static long millis(Duration time) {
        return time.compareTo(LONGEST) > 0 ? LONGEST.toMillis() : Math.max(0, time.toMillis());
    }

    private static long grain(long timeout) {
        return timeout > 0 ? AccessRecord.grain(timeout) : 0;
    }
}
