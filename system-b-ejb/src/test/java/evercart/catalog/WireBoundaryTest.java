package evercart.catalog;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import evercart.api.catalog.UnknownProductException;
import jakarta.ejb.EJBException;
import jakarta.interceptor.InvocationContext;
import jakarta.persistence.PersistenceException;
import java.lang.reflect.Proxy;
import org.junit.jupiter.api.Test;

class WireBoundaryTest {
    private final WireBoundary boundary = new WireBoundary();

    @Test
    void an_outcome_of_the_contract_passes() {
        UnknownProductException outcome = new UnknownProductException("mug");

        assertThatThrownBy(() -> boundary.call(callThatThrows(outcome))).isSameAs(outcome);
    }

    @Test
    void any_other_failure_leaves_its_cause_behind() {
        assertThatExceptionOfType(EJBException.class)
                .isThrownBy(() -> boundary.call(callThatThrows(new PersistenceException("secret table"))))
                .withNoCause()
                .withMessageNotContaining("secret")
                .withMessageContaining("reference");
    }

    private static InvocationContext callThatThrows(RuntimeException failure) {
        return (InvocationContext) Proxy.newProxyInstance(
                WireBoundaryTest.class.getClassLoader(),
                new Class<?>[] {InvocationContext.class},
                (proxy, method, values) -> {
                    if (method.getName().equals("proceed")) {
                        throw failure;
                    }
                    return Object.class.getMethod("toString");
                });
    }
}
