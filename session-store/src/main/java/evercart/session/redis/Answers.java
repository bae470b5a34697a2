package evercart.session.redis;

import static evercart.session.redis.Texts.text;

import evercart.session.store.Committed;
import evercart.session.store.Committed.Outcome;
import evercart.session.store.Ended;
import evercart.session.store.Loaded;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the scripts answer, in the terms of the store. Each script says at its top what that is. */
final class Answers {
    private static final Outcome[] OUTCOMES = {Outcome.DONE, Outcome.GONE, Outcome.LOCK_LOST, Outcome.CONFLICT};

    /** The field m of a session. */
    private record Meta(long version, Instant created, Duration timeout, Instant lastAccess) {
        static Meta of(Object packed) {
            ByteBuffer numbers = ByteBuffer.wrap((byte[]) packed).order(ByteOrder.LITTLE_ENDIAN);
            return new Meta(
                    (long) numbers.getDouble(),
                    Instant.ofEpochMilli((long) numbers.getDouble()),
                    Duration.ofMillis((long) numbers.getDouble()),
                    Instant.ofEpochMilli((long) numbers.getDouble()));
        }

        Loaded loaded(Map<String, byte[]> changed, Set<String> names, boolean pending, long alone) {
            return new Loaded(version, changed, names, created, lastAccess, timeout, pending, Duration.ofMillis(alone));
        }
    }

    private Answers() {}

    static boolean isYes(Object answer) {
        return (Long) answer == 1;
    }

    static Optional<Loaded> loaded(Object answer) {
        if (answer == null) {
            return Optional.empty();
        }
        return Optional.of(
                answer instanceof byte[] packed
                        ? Meta.of(packed).loaded(Map.of(), null, false, 0)
                        : loaded((List<?>) answer));
    }

    private static Loaded loaded(List<?> answer) {
        Meta meta = Meta.of(answer.get(0));
        boolean pending = isYes(answer.get(1));
        long alone = (Long) answer.get(2);
        if (answer.size() == 3) {
            return meta.loaded(Map.of(), null, pending, alone);
        }
        List<?> fields = (List<?>) answer.get(3);
        return meta.loaded(values(fields), names(fields), pending, alone);
    }

    private static Map<String, byte[]> values(List<?> fields) {
        Map<String, byte[]> values = new HashMap<>();
        for (int at = 0; at < fields.size(); at += 2) {
            if (isAttribute(fields.get(at)) && fields.get(at + 1) != null) {
                values.put(name(fields.get(at)), (byte[]) fields.get(at + 1));
            }
        }
        return Collections.unmodifiableMap(values);
    }

    private static Set<String> names(List<?> fields) {
        Set<String> names = new HashSet<>();
        for (int at = 0; at < fields.size(); at += 2) {
            if (isAttribute(fields.get(at))) {
                names.add(name(fields.get(at)));
            }
        }
        return Collections.unmodifiableSet(names);
    }

    private static boolean isAttribute(Object field) {
        return ((byte[]) field)[0] == 'a';
    }

    private static String name(Object field) {
        return text((byte[]) field).substring(1);
    }

    static Committed committed(Object answer) {
        List<?> numbers = (List<?>) answer;
        return new Committed(
                OUTCOMES[((Long) numbers.get(0)).intValue()],
                (Long) numbers.get(1),
                (Long) numbers.get(2),
                ((Long) numbers.get(3)).intValue());
    }

    static List<Ended> ended(Object answer) {
        return ((List<?>) answer).stream().map(each -> ended((List<?>) each)).toList();
    }

    private static Ended ended(List<?> session) {
        Meta meta = Meta.of(session.get(1));
        return new Ended(
                text((byte[]) session.get(0)), meta.created(), meta.lastAccess(), meta.timeout(), values((List<?>)
                        session.get(2)));
    }
}
