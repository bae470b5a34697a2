package evercart.session.hazelcast;

import com.hazelcast.cluster.Member;
import com.hazelcast.core.HazelcastInstance;
import com.hazelcast.core.IExecutorService;
import evercart.session.hazelcast.LostNeighbour.Sign;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

/**
 * The other members as witnesses: one yes and no denial is enough, so that one frozen member takes nobody's lease. A member that was left
 * alone goes on only when all that it knew have died or are frozen; one that never knew any is its own witness.
 */
final class Neighbours implements Witnesses {
    private static final long PATIENCE = TimeUnit.MILLISECONDS.toNanos(400);

    private final HazelcastInstance grid;
    private final IExecutorService executor;
    private List<LostNeighbour> known = List.of();

    Neighbours(HazelcastInstance grid, IExecutorService executor) {
        this.grid = grid;
        this.executor = executor;
    }

    @Override
    public Verdict ask() {
        Member self = grid.getCluster().getLocalMember();
        List<Member> others = grid.getCluster().getMembers().stream()
                .filter(member -> !member.equals(self))
                .toList();
        return others.isEmpty() ? alone() : ask(self, others);
    }

    /** Who has died is asked no more: a process that greets at its address later is a new one, which has not lived on without this member. */
    private Verdict alone() {
        Map<Sign, List<LostNeighbour>> bySign = known.stream().collect(Collectors.groupingBy(LostNeighbour::sign));
        List<LostNeighbour> dead = bySign.getOrDefault(Sign.DEAD, List.of());
        known = known.stream().filter(neighbour -> !dead.contains(neighbour)).toList();
        return bySign.containsKey(Sign.MAY_LIVE) ? Verdict.DENIED : Verdict.CONFIRMED;
    }

    private Verdict ask(Member self, List<Member> others) {
        known.forEach(LostNeighbour::close);
        known = others.stream()
                .map(member -> new LostNeighbour(member.getSocketAddress()))
                .toList();
        long deadline = System.nanoTime() + PATIENCE;
        List<Future<Boolean>> asked = others.stream()
                .map(member -> executor.submitToMember(new SeesMember(self.getUuid()), member))
                .toList();
        Verdict verdict = Verdict.SILENCE;
        for (Future<Boolean> answer : asked) {
            Verdict said = said(answer, deadline);
            if (said == Verdict.DENIED) {
                return said;
            }
            verdict = said == Verdict.CONFIRMED ? said : verdict;
        }
        return verdict;
    }

    private static Verdict said(Future<Boolean> answer, long deadline) {
        try {
            return answer.get(Math.max(deadline - System.nanoTime(), 0), TimeUnit.NANOSECONDS)
                    ? Verdict.CONFIRMED
                    : Verdict.DENIED;
        } catch (TimeoutException | ExecutionException silent) {
            return Verdict.SILENCE;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Verdict.SILENCE;
        }
    }
}
