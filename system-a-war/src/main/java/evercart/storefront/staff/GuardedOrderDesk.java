package evercart.storefront.staff;

import evercart.api.ordering.AccountsBusyException;
import evercart.api.ordering.OrderDesk;
import evercart.api.staff.StaffAccess;
import evercart.api.staff.StaffPass;
import evercart.storefront.account.Origin;
import evercart.storefront.neighbours.NeighbourCall;
import evercart.storefront.neighbours.VersionBefore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.Function;
import java.util.function.Supplier;

/** System C as staff use it. Every method throws {@link DeskAwayException} when it does not answer in time. */
@ApplicationScoped
class GuardedOrderDesk {

    @Inject
    GuardedOrderCalls guard;

    @Inject
    OrderDesk desk;

    @Inject
    StaffAccess access;

    @Inject
    Origin origin;

    <T> T ask(Function<OrderDesk, T> work) {
        return guarded(() -> work.apply(desk));
    }

    StaffPass enter(String email, String password) {
        String from = origin.address();
        try {
            return guarded(() -> VersionBefore.orElse(
                    () -> access.enterFrom(email, password, from), () -> access.enter(email, password)));
        } catch (AccountsBusyException busy) {
            throw new DeskAwayException(busy);
        }
    }

    StaffPass renew(StaffPass pass) {
        return guarded(() -> access.renew(pass));
    }

    private <T> T guarded(Supplier<T> call) {
        return NeighbourCall.ask(() -> guard.ask(call), DeskAwayException::new);
    }
}
