package evercart.storefront.api;

import evercart.api.ordering.DeliveryTerms;
import evercart.storefront.checkout.DeliveryOffers;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What programs may choose among when they order. */
@Path("deliveries")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class DeliveriesResource {

    @Inject
    DeliveryOffers offers;

    /** One of them. */
    public record DeliveryJson(String delivery, BigDecimal price, String currency) {

        static DeliveryJson of(DeliveryTerms terms) {
            return new DeliveryJson(
                    terms.getDelivery().name(),
                    terms.getPrice().getAmount(),
                    terms.getPrice().getCurrency());
        }
    }

    @GET
    @Operation(summary = "How an order can come, and what that costs at this moment")
    public List<DeliveryJson> deliveries() {
        return offers.now().stream().map(DeliveryJson::of).toList();
    }
}
