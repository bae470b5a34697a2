package evercart.session.hazelcast;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is known of two partitions, the first with A and B, the second with B and C. */
class ReplicasTest {
    private static final UUID A = UUID.randomUUID();
    private static final UUID B = UUID.randomUUID();
    private static final UUID C = UUID.randomUUID();
    private static final UUID D = UUID.randomUUID();
    private static final Replicas BEFORE = replicas(Map.of(1, Set.of(A, B), 2, Set.of(B, C)), A, B, C, D);

    @Test
    void a_partition_is_handed_on_while_one_of_its_keepers_stays() {
        Replicas after =
                replicas(Map.of(1, Set.of(B, D), 2, Set.of(B, D)), B, D).after(BEFORE, Set.of(A, C));

        assertThat(after.holders()).isEqualTo(Map.of(1, Set.of(B, D), 2, Set.of(B, D)));
        assertThat(after.members()).containsOnlyKeys(B, D);
    }

    @Test
    void a_keeper_that_may_come_back_goes_on_to_count() {
        Replicas alone = replicas(Map.of(1, Set.of(B), 2, Set.of(B)), B).after(BEFORE, Set.of());

        assertThat(alone.holders()).isEqualTo(Map.of(1, Set.of(A, B), 2, Set.of(B, C)));
        assertThat(alone.members()).containsOnlyKeys(A, B, C);
    }

    @Test
    void a_partition_stays_with_its_keepers_when_all_of_them_are_missing() {
        Replicas after =
                replicas(Map.of(1, Set.of(C, D), 2, Set.of(C, D)), C, D).after(BEFORE, Set.of(B));

        assertThat(after.holders()).isEqualTo(Map.of(1, Set.of(A, B), 2, Set.of(C, D)));
        assertThat(after.members()).containsOnlyKeys(A, B, C, D);
    }

    @Test
    void a_partition_is_begun_anew_when_nothing_can_come_from_its_keepers() {
        Replicas after =
                replicas(Map.of(1, Set.of(C, D), 2, Set.of(C, D)), C, D).after(BEFORE, Set.of(A, B));

        assertThat(after.holders()).isEqualTo(Map.of(1, Set.of(C, D), 2, Set.of(C, D)));
    }

    @Test
    void a_partition_whose_replicas_are_not_complete_stays_as_it_was_known() {
        Replicas after = replicas(Map.of(2, Set.of(C, D)), B, C, D).after(BEFORE, Set.of());

        assertThat(after.holders()).isEqualTo(Map.of(1, Set.of(A, B), 2, Set.of(C, D)));
    }

    private static Replicas replicas(Map<Integer, Set<UUID>> holders, UUID... members) {
        return new Replicas(
                holders,
                Stream.of(members)
                        .collect(Collectors.toMap(
                                Function.identity(), name -> InetSocketAddress.createUnresolved("localhost", 1))));
    }
}
