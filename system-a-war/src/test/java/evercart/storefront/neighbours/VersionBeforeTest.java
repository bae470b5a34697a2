package evercart.storefront.neighbours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import evercart.api.ordering.InvalidCredentialsException;
import jakarta.ejb.EJBException;
import java.rmi.RemoteException;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class VersionBeforeTest {

    /** Named as the ORB's. */
    private static final class BAD_OPERATION extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    @Test
    void a_method_that_is_there_is_called() {
        assertThat(VersionBefore.orElse(() -> "new", () -> "old")).isEqualTo("new");
    }

    @Test
    void where_it_is_not_the_neighbour_is_called_as_before() {
        EJBException absent = new EJBException(new RemoteException("no such method", new BAD_OPERATION()));

        assertThat(VersionBefore.orElse(failing(absent), () -> "old")).isEqualTo("old");
    }

    @Test
    void any_other_failure_and_every_outcome_stays_what_it_is() {
        EJBException broken = new EJBException("broken");
        InvalidCredentialsException outcome = new InvalidCredentialsException();

        assertThatThrownBy(() -> VersionBefore.orElse(failing(broken), () -> "old"))
                .isSameAs(broken);
        assertThatThrownBy(() -> VersionBefore.orElse(failing(outcome), () -> "old"))
                .isSameAs(outcome);
    }

    private static Supplier<String> failing(RuntimeException failure) {
        return () -> {
            throw failure;
        };
    }
}
