package evercart.storefront.staff;

import evercart.api.EvercartException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;
import org.eclipse.microprofile.faulttolerance.Bulkhead;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Timeout;

/** Guards the calls of staff about orders and customers: whatever becomes of them, customers go on. */
@ApplicationScoped
@Timeout(value = 8, unit = ChronoUnit.SECONDS)
@CircuitBreaker(
        requestVolumeThreshold = 10,
        delay = 1,
        delayUnit = ChronoUnit.SECONDS,
        skipOn = EvercartException.class)
@Bulkhead(20)
class GuardedOrderCalls {

    <T> T ask(Supplier<T> call) {
        return call.get();
    }
}
