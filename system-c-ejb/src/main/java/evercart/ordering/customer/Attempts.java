package evercart.ordering.customer;

import evercart.api.ordering.TooManyAttemptsException;
import evercart.ordering.Transactions;
import evercart.ordering.UniqueViolation;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/**
 * Counts attempts under a name on all nodes together, in the database, and refuses more for the rest of a quarter of an hour after too
 * many. Where that matters it counts before anything is looked at, so that many attempts at once are no way around. Only hashes of
 * names are kept.
 */
final class Attempts {
    static final Duration WINDOW = Duration.ofMinutes(15);

    private final int most;

    private final Transactions transactions;
    private final Clock clock;

    private Attempts(int most, Transactions transactions, Clock clock) {
        this.most = most;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Failed logins, by e-mail address. */
    static Attempts toLogIn(Transactions transactions, Clock clock) {
        return new Attempts(10, transactions, clock);
    }

    /** Failed logins, by where they come from: one guess at each of many addresses. */
    static Attempts toLogInFromOnePlace(Transactions transactions, Clock clock) {
        return new Attempts(100, transactions, clock);
    }

    /** Registrations, by where they come from. */
    static Attempts toRegister(Transactions transactions, Clock clock) {
        return new Attempts(200, transactions, clock);
    }

    /** Letters about forgotten passwords, by e-mail address. */
    static Attempts toRecoverOneAccount(Transactions transactions, Clock clock) {
        return new Attempts(5, transactions, clock);
    }

    /** Letters about forgotten passwords, by where they are asked for. */
    static Attempts toRecoverAccounts(Transactions transactions, Clock clock) {
        return new Attempts(20, transactions, clock);
    }

    /** Letters to other addresses that customers want, by customer and by address. */
    static Attempts toChangeEmail(Transactions transactions, Clock clock) {
        return new Attempts(5, transactions, clock);
    }

    /** Counts an attempt until {@link #forget}. @throws TooManyAttemptsException when there were too many */
    void count(String name) {
        String hash = Hash.of(name);
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        OffsetDateTime begin = now.minus(WINDOW);
        if (!countKnown(hash, now, begin) && !countFirst(hash, now)) {
            countKnown(hash, now, begin);
        }
        if (counted(hash, begin) > most) {
            throw new TooManyAttemptsException(WINDOW);
        }
    }

    /** Looks without counting, for what counts only when it has failed. @throws TooManyAttemptsException when there were too many */
    void check(String name) {
        if (counted(Hash.of(name), clock.instant().atOffset(ZoneOffset.UTC).minus(WINDOW)) >= most) {
            throw new TooManyAttemptsException(WINDOW);
        }
    }

    /** An attempt that nobody looked at is no failure. */
    void takeBack(String name) {
        String hash = Hash.of(name);
        transactions.inNew(database -> database.createNativeQuery(
                        "update ordering.login_failure set failures = failures - 1 where address_hash = ? and failures > 0")
                .setParameter(1, hash)
                .executeUpdate());
    }

    void forget(String name) {
        String hash = Hash.of(name);
        transactions.inNew(
                database -> database.createNativeQuery("delete from ordering.login_failure where address_hash = ?")
                        .setParameter(1, hash)
                        .executeUpdate());
    }

    private boolean countKnown(String hash, OffsetDateTime now, OffsetDateTime begin) {
        return transactions.inNew(database -> database.createNativeQuery("update ordering.login_failure set"
                                + " failures = case when since <= ? then 1 else failures + 1 end,"
                                + " since = case when since <= ? then ? else since end where address_hash = ?")
                        .setParameter(1, begin)
                        .setParameter(2, begin)
                        .setParameter(3, now)
                        .setParameter(4, hash)
                        .executeUpdate()
                == 1);
    }

    /** @return false when another node was faster */
    private boolean countFirst(String hash, OffsetDateTime now) {
        try {
            return transactions.inNew(database -> {
                sweep(database, now.minus(WINDOW));
                return database.createNativeQuery(
                                        "insert into ordering.login_failure (address_hash, failures, since) values (?, 1, ?)")
                                .setParameter(1, hash)
                                .setParameter(2, now)
                                .executeUpdate()
                        == 1;
            });
        } catch (PersistenceException failure) {
            if (UniqueViolation.caused(failure)) {
                return false;
            }
            throw failure;
        }
    }

    private static void sweep(EntityManager database, OffsetDateTime begin) {
        database.createNativeQuery("delete from ordering.login_failure where since <= ?")
                .setParameter(1, begin)
                .executeUpdate();
    }

    private int counted(String hash, OffsetDateTime begin) {
        Number failures = transactions.inNew(database -> (Number) database.createNativeQuery(
                        "select failures from ordering.login_failure where address_hash = ? and since > ?")
                .setParameter(1, hash)
                .setParameter(2, begin)
                .getResultStream()
                .findFirst()
                .orElse(0));
        return failures.intValue();
    }
}
