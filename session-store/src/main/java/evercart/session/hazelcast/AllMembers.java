package evercart.session.hazelcast;

import com.hazelcast.core.HazelcastInstance;
import com.hazelcast.core.IExecutorService;
import evercart.session.hazelcast.Answer.Kind;
import evercart.session.store.Ended;
import evercart.session.store.StoreUnavailableException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** What is asked of all members, each about what it owns. */
final class AllMembers {
    private static final Duration FOR_CENSUS = Duration.ofMillis(400);

    private final BoundedCalls calls;
    private final IExecutorService executor;
    private final String map;

    AllMembers(HazelcastInstance grid, BoundedCalls calls, String map) {
        this.calls = calls;
        this.map = map;
        executor = grid.getExecutorService("evercart.session.census");
    }

    /** Living sessions of all members; a sum that some member is missing from is none. */
    long count(Deadline deadline) {
        long sum = 0;
        for (Future<Long> count : ask(new Count(map), deadline)) {
            sum += answer(count, deadline);
        }
        calls.requireLease(deadline);
        return sum;
    }

    /** What could be claimed until the deadline; members that do not answer are left to the next sweep. */
    List<Ended> claimEnded(int most, Duration claim, Deadline deadline) {
        Deadline forCensus = Deadline.in(FOR_CENSUS);
        List<Ended> claimed = new ArrayList<>();
        try {
            for (Future<String[]> due : ask(Census.ofDue(map, most), deadline)) {
                claim(answer(due, forCensus), most, claim, deadline, claimed);
            }
        } catch (StoreUnavailableException e) {
            if (claimed.isEmpty()) {
                throw e;
            }
        }
        return claimed;
    }

    private void claim(String[] due, int most, Duration claim, Deadline deadline, List<Ended> claimed) {
        for (int at = 0; at < due.length && claimed.size() < most; at++) {
            Answer answer = calls.ask(due[at], deadline, () -> new Claim(claim.toMillis()));
            if (answer.kind() == Kind.ENDED) {
                claimed.add(answer.content(Ended.class));
            }
        }
    }

    private <T> Collection<Future<T>> ask(Callable<T> question, Deadline deadline) {
        calls.requireLease(deadline);
        try {
            return executor.submitToAllMembers(question).values();
        } catch (RuntimeException e) {
            throw new StoreUnavailableException("The grid did not take the question", e);
        }
    }

    private static <T> T answer(Future<T> answer, Deadline deadline) {
        try {
            return answer.get(deadline.left().toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException | ExecutionException e) {
            throw new StoreUnavailableException("A member of the grid did not answer in time", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreUnavailableException("Interrupted while the grid was asked", e);
        }
    }
}
