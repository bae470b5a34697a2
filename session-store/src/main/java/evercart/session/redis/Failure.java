package evercart.session.redis;

import evercart.session.store.StoreUnavailableException;
import java.net.SocketTimeoutException;
import java.util.Map;
import redis.clients.jedis.exceptions.JedisDataException;
import redis.clients.jedis.exceptions.JedisException;

/**
 * Why a call failed, in words without session ids, which the server's own words may hold: they are never passed on.
 *
 * @param reason for people
 * @param cause or null
 */
record Failure(Kind kind, String reason, Throwable cause) {

    /** What a failure says of other calls. */
    enum Kind {
        /** All would fail now. */
        AWAY,
        /** This connection was closed; another one may do. */
        BREAK,
        /** The server is there, but not for this step. */
        REFUSAL
    }

    private static final Map<String, String> OF_ALL = Map.of(
            "LOADING", "it is still loading its data",
            "MASTERDOWN", "it is a replica that has lost its master",
            "READONLY", "it is a replica, which only reads",
            "BUSY", "it is busy with a script",
            "NOAUTH", "it wants a password",
            "WRONGPASS", "it refuses the user or the password");
    private static final Map<String, String> OF_ONE = Map.of(
            "OOM", "its memory is full",
            "MISCONF", "it cannot write to its disk",
            "LATE", "the step reached it too late",
            "NOREPLICAS", "it has too few replicas to write",
            "NOPERM", "the user lacks a right");

    static Failure of(JedisException failure) {
        return failure instanceof JedisDataException ? refusal(failure.getMessage()) : interruption(failure);
    }

    private static Failure refusal(String answer) {
        String code = answer == null ? "" : answer.split(" ", 2)[0];
        String reason = OF_ALL.getOrDefault(code, OF_ONE.get(code));
        return new Failure(
                OF_ALL.containsKey(code) ? Kind.AWAY : Kind.REFUSAL,
                reason != null ? reason + " (" + code + ")" : "it refuses a step (" + asCode(code) + ")",
                null);
    }

    /** The code of an error is in capitals; anything else may be content. */
    private static String asCode(String code) {
        return code.matches("[A-Z]{1,20}") ? code : "no code";
    }

    private static Failure interruption(JedisException failure) {
        if (failure instanceof NoConnection) {
            return new Failure(Kind.AWAY, "no connection can be made", failure);
        }
        return isTimeout(failure)
                ? new Failure(Kind.AWAY, "it does not answer in time", failure)
                : new Failure(Kind.BREAK, "the connection broke", failure);
    }

    private static boolean isTimeout(Throwable failure) {
        return failure != null && (failure instanceof SocketTimeoutException || isTimeout(failure.getCause()));
    }

    StoreUnavailableException asException() {
        return new StoreUnavailableException("Redis is not available: " + reason, cause);
    }
}
