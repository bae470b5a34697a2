package evercart.storefront.staff;

import evercart.api.catalog.ProductDesk;
import evercart.api.ordering.Order;
import evercart.api.ordering.OrderDesk;
import evercart.api.staff.NotStaffException;
import evercart.api.staff.StaffPass;
import evercart.storefront.checkout.AgreedDeliveries;
import evercart.storefront.neighbours.NeighbourCall;
import evercart.storefront.neighbours.VersionBefore;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/**
 * Where staff's work is done: each call shows the pass of whoever is logged in. Throws {@link DeskAwayException} when there is no
 * answer in time, and {@link NotStaffException} when the pass is no good any more, which leads to the login.
 */
@RequestScoped
class Desks {

    @Inject
    StaffSession session;

    @Inject
    GuardedOrderDesk ordering;

    @Inject
    GuardedProductCalls guard;

    @Inject
    ProductDesk products;

    <T> T orders(BiFunction<OrderDesk, StaffPass, T> work) {
        return shown(() -> {
            StaffPass pass = session.pass();
            return ordering.ask(desk -> work.apply(desk, pass));
        });
    }

    /** How these orders come. */
    AgreedDeliveries deliveriesOf(List<Order> of) {
        return AgreedDeliveries.lookedUp(
                of, ids -> orders((desk, pass) -> VersionBefore.orElse(() -> desk.deliveriesOf(pass, ids), List::of)));
    }

    <T> T products(BiFunction<ProductDesk, StaffPass, T> work) {
        return shown(() -> {
            StaffPass pass = session.pass();
            return NeighbourCall.ask(() -> guard.ask(() -> work.apply(products, pass)), DeskAwayException::new);
        });
    }

    private <T> T shown(Supplier<T> work) {
        try {
            return work.get();
        } catch (NotStaffException over) {
            session.forget();
            throw over;
        }
    }
}
