package evercart.manager.elastic;

import static org.assertj.core.api.Assertions.assertThat;

import evercart.manager.node.NodeState;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SpareLookTest {

    @Test
    void nothing_is_to_be_done_when_all_stand_by() {
        assertThat(look(1, 2, NodeState.READY, NodeState.READY)).isEmpty();
    }

    @Test
    void a_spare_that_is_not_there_or_not_ready_is_missing() {
        assertThat(look(1, 3, NodeState.READY, NodeState.DEAD)).isEqualTo("spare 2 and 3 is missing");
    }

    @Test
    void a_spare_above_the_last_is_too_many_whatever_its_state() {
        assertThat(look(1, 1, NodeState.READY, NodeState.STOPPED)).isEqualTo("spare 2 is too many");
    }

    @Test
    void nodes_that_should_serve_come_first() {
        assertThat(look(1, 2, NodeState.STARTING)).isEmpty();
        assertThat(look(2, 3, NodeState.READY)).isEmpty();
    }

    @Test
    void a_system_whose_size_nobody_set_has_no_spares() {
        assertThat(look(0, 0, NodeState.READY)).isEmpty();
    }

    private static String look(int size, int last, NodeState... states) {
        Map<Integer, NodeState> byNumber = new HashMap<>();
        for (int number = 1; number <= states.length; number++) {
            byNumber.put(number, states[number - 1]);
        }
        return new SpareLook(size, last, byNumber).lack();
    }
}
