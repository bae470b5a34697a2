package evercart.storefront.checkout;

import evercart.api.ordering.Delivery;
import evercart.api.ordering.DeliveryChangedException;
import evercart.api.ordering.DeliveryTerms;
import evercart.storefront.catalog.Remembered;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The deliveries that the shop offers. Pages show those of some moments ago: who chooses one that costs something else by now is told when ordering. */
@ApplicationScoped
public class DeliveryOffers {
    private static final Duration STALENESS = Duration.ofSeconds(10);
    private static final String ALL = "all";

    @Inject
    OrderGateway orders;

    @Inject
    @ConfigProperty(name = "evercart.shop.currency")
    String currency;

    private Remembered<String, List<DeliveryTerms>> remembered;

    @PostConstruct
    void open() {
        remembered = new Remembered<>(STALENESS, 1, System::nanoTime);
    }

    /** What is offered always, whoever is away. */
    public DeliveryTerms standard() {
        return DeliveryTerms.standard(currency);
    }

    /** For a page, standard first; that one alone when ordering cannot be asked. */
    List<DeliveryTerms> shown() {
        try {
            return remembered.orAsk(ALL, this::now);
        } catch (OrdersAwayException away) {
            return List.of(standard());
        }
    }

    /** What pages show is not true any more. */
    void forget() {
        remembered.forget(ALL);
    }

    /**
     * What is offered at this moment, for programs.
     *
     * @throws OrdersAwayException when ordering cannot be asked
     */
    public List<DeliveryTerms> now() {
        List<DeliveryTerms> offers = orders.deliveries();
        return offers.isEmpty() ? List.of(standard()) : offers;
    }

    /**
     * What a delivery costs at this moment, for programs, which order what there is.
     *
     * @throws DeliveryChangedException when it is not offered
     * @throws OrdersAwayException when ordering cannot be asked; standard needs nobody's answer
     */
    public DeliveryTerms now(Delivery wanted) {
        if (wanted == Delivery.STANDARD) {
            return standard();
        }
        List<DeliveryTerms> offers = now();
        return offers.stream()
                .filter(offer -> offer.getDelivery() == wanted)
                .findFirst()
                .orElseThrow(() -> new DeliveryChangedException(wanted, offers));
    }
}
