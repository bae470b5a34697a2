package evercart.session.hazelcast;

import com.hazelcast.core.HazelcastInstance;
import evercart.session.hazelcast.Copies.Copy;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Brings steps to owners, and questions about them to whoever keeps an id. */
final class Post {
    private final HazelcastInstance grid;
    private final Copies copies;
    private final Silence silence;
    private final Calm calm;

    Post(HazelcastInstance grid, String map, int backups) {
        this.grid = grid;
        copies = new Copies(grid, map, backups);
        silence = Silence.of(grid);
        calm = new Calm(grid);
    }

    Calm calm() {
        return calm;
    }

    /** Answered when the grid takes its backups for made. */
    CompletableFuture<Answer> send(String id, Step step, Deadline deadline) {
        return copies.send(id, step.before(atLatest(deadline)));
    }

    CompletableFuture<Answer> ask(String id, Copy copy, Step step, Deadline deadline) {
        return copies.ask(id, copy, step.before(atLatest(deadline)).asked());
    }

    private long atLatest(Deadline deadline) {
        return grid.getCluster().getClusterTime() + deadline.left().toMillis();
    }

    /** Empty when there is no owner. */
    List<Copy> copiesOf(String id) {
        return copies.of(id);
    }

    boolean knowsSilence(Copy copy) {
        return copy.isBackup() && silence.isKnownOf(copy.member());
    }

    boolean knowsSilenceAmong(String id) {
        return silence.isKnown() && copies.of(id).stream().anyMatch(this::knowsSilence);
    }

    void suspect(Copy copy) {
        if (copy.isBackup()) {
            silence.suspect(copy.member(), copy.address());
        }
    }
}
