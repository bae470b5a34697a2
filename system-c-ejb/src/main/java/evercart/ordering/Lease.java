package evercart.ordering;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;

/**
 * Lets one node at a time do work that is for the whole system. Who dies or freezes loses it after its term, and may come back to
 * find another at work: a lease saves doing things twice, it does not forbid it. Whatever must not happen twice has to be claimed
 * row by row.
 */
public final class Lease {
    private static final Logger LOG = System.getLogger(Lease.class.getName());

    private final Transactions transactions;
    private final Clock clock;
    private final String name;
    private final Duration term;
    private final String holder = UUID.randomUUID().toString();
    private volatile boolean held;

    /** @param name of a row in {@code ordering.lease} @param term longer than the hosts' clocks differ */
    public Lease(Transactions transactions, Clock clock, String name, Duration term) {
        this.transactions = transactions;
        this.clock = clock;
        this.name = name;
        this.term = term;
    }

    /** Does the work if this node has the lease or nobody has. Never throws. */
    public void during(Runnable work) {
        try {
            if (hold()) {
                work.run();
            }
        } catch (RuntimeException failure) {
            LOG.log(Level.ERROR, "lease " + name + " cannot be asked for", failure);
        }
    }

    /** @return whether this node has the lease, from now on for a whole term */
    boolean hold() {
        Instant now = clock.instant();
        boolean mine = transactions.inNew(database -> database.createNativeQuery("update ordering.lease"
                                + " set holder = ?, held_until = ? where name = ? and (holder = ? or held_until <= ?)")
                        .setParameter(1, holder)
                        .setParameter(2, now.plus(term).atOffset(ZoneOffset.UTC))
                        .setParameter(3, name)
                        .setParameter(4, holder)
                        .setParameter(5, now.atOffset(ZoneOffset.UTC))
                        .executeUpdate()
                == 1);
        if (mine != held) {
            held = mine;
            LOG.log(Level.INFO, "lease {0}: {1} -> {2}", name, state(!mine), state(mine));
        }
        return mine;
    }

    /** So that another node need not wait for the end of the term. Never throws. */
    public void giveBack() {
        try {
            transactions.inNew(database -> database.createNativeQuery(
                            "update ordering.lease set held_until = ? where name = ? and holder = ?")
                    .setParameter(1, clock.instant().atOffset(ZoneOffset.UTC))
                    .setParameter(2, name)
                    .setParameter(3, holder)
                    .executeUpdate());
        } catch (RuntimeException away) {
            LOG.log(Level.DEBUG, "lease " + name + " ends by itself", away);
        }
    }

    private static String state(boolean mine) {
        return mine ? "held by this node" : "held by another node or nobody";
    }
}
