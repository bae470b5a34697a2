package evercart.api.ordering;

import evercart.api.EvercartException;
import java.util.List;
import java.util.Objects;

/** The delivery that the customer chose costs something else by now, or is not offered any more; nothing was ordered. */
public final class DeliveryChangedException extends EvercartException {
    private static final long serialVersionUID = 1L;

    private final Delivery wanted;
    private final List<DeliveryTerms> offered;

    /** @param offered all there is now */
    public DeliveryChangedException(Delivery wanted, List<DeliveryTerms> offered) {
        super("delivery " + wanted + " is not offered on these terms; now there is " + offered);
        this.wanted = Objects.requireNonNull(wanted, "wanted");
        this.offered = List.copyOf(offered);
    }

    public Delivery getWanted() {
        return wanted;
    }

    public List<DeliveryTerms> getOffered() {
        return offered;
    }
}
