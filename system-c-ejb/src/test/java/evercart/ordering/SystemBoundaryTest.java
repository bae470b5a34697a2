package evercart.ordering;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import evercart.api.ordering.EmailTakenException;
import jakarta.ejb.EJBException;
import jakarta.interceptor.InvocationContext;
import jakarta.persistence.PersistenceException;
import java.lang.reflect.Proxy;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

class SystemBoundaryTest {
    private final SystemBoundary boundary = new SystemBoundary();

    @Test
    void outcome_passes_as_it_is() {
        EmailTakenException outcome = new EmailTakenException();

        assertThatThrownBy(() -> boundary.call(calling(() -> {
                    throw outcome;
                })))
                .isSameAs(outcome);
    }

    @Test
    void failure_leaves_without_its_cause() {
        assertThatThrownBy(() -> boundary.call(calling(() -> {
                    throw new PersistenceException("secret host refused", new java.sql.SQLException("secret"));
                })))
                .isInstanceOf(EJBException.class)
                .hasNoCause()
                .hasMessageNotContaining("secret");
    }

    private static InvocationContext calling(Callable<Object> work) {
        return (InvocationContext) Proxy.newProxyInstance(
                SystemBoundaryTest.class.getClassLoader(),
                new Class<?>[] {InvocationContext.class},
                (proxy, method, arguments) ->
                        method.getName().equals("proceed") ? work.call() : Callable.class.getMethod("call"));
    }
}
