package evercart.session.hazelcast;

import static org.assertj.core.api.Assertions.assertThat;

import evercart.session.store.Committed;
import evercart.session.store.Committed.Outcome;
import org.junit.jupiter.api.Test;

class RecentCommitsTest {
    private static final Committed DONE = new Committed(Outcome.DONE, 1, 2, 0);
    private static final long NOW = 1_000_000;

    private final RecentCommits commits = new RecentCommits();

    @Test
    void a_commit_is_known_as_long_as_its_step_may_be_repeated_however_many_follow() {
        commits.remember(1, DONE, NOW);

        long last = NOW + BoundedCalls.MOST.toMillis();
        for (int mark = 2; mark < 2_000; mark++) {
            commits.remember(mark, DONE, last);
        }

        assertThat(commits.with(1)).isEqualTo(DONE);
    }

    @Test
    void old_commits_are_forgotten_with_the_next_one() {
        commits.remember(1, DONE, NOW);

        commits.remember(2, DONE, NOW + 3_000);

        assertThat(commits.with(1)).isNull();
        assertThat(commits.with(2)).isEqualTo(DONE);
    }
}
