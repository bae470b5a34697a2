package evercart.storefront.api;

import evercart.api.InvalidInputException;
import evercart.api.Page;
import evercart.api.catalog.UnknownProductException;
import evercart.api.ordering.Address;
import evercart.api.ordering.Delivery;
import evercart.api.ordering.Order;
import evercart.api.ordering.Payment;
import evercart.api.ordering.PlacedOrder;
import evercart.storefront.account.Visitor;
import evercart.storefront.checkout.AgreedDeliveries;
import evercart.storefront.checkout.Checkout;
import evercart.storefront.checkout.Choices;
import evercart.storefront.checkout.DeliveryOffers;
import evercart.storefront.checkout.OrderGateway;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;

/** The customer's own orders for programs. */
@Path("orders")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class OrdersResource {
    private static final int USUAL_SIZE = 20;
    private static final int LARGEST_SIZE = 100;
    private static final int LAST_PAGE = 1_000_000;

    @Inject
    Checkout checkout;

    @Inject
    DeliveryOffers offers;

    @Inject
    OrderGateway orders;

    @Inject
    Visitor visitor;

    @Inject
    ShopLanguage language;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary =
                    "Turns the cart into an order, once for each Idempotency-Key: 201, or 200 when it was placed before")
    public Response place(
            @HeaderParam(IdempotencyKey.HEADER) String key,
            @RequestBody(
                            description =
                                    "All may be missing: payment is INVOICE or ON_DELIVERY, delivery STANDARD (free) or"
                                            + " EXPRESS, whose price (GET deliveries) is added to the total; address is where"
                                            + " it goes",
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            example = "{\"payment\": \"INVOICE\", \"delivery\": \"STANDARD\"}"))
                    JsonBody body,
            @Context UriInfo here) {
        String checkedKey = IdempotencyKey.check(key);
        Payment payment = payment(body);
        Delivery delivery = delivery(body);
        Address address = body.has("address") ? AddressJson.read(body.object("address")) : null;
        Choices choices = new Choices(payment, address, () -> offers.now(delivery));
        try {
            PlacedOrder placed = checkout.order(checkedKey, choices, Optional.empty());
            return answer(placed, placed.isCreated() ? delivery : deliveryOf(placed.getOrder()), here);
        } catch (UnknownProductException gone) {
            return Problem.of(409, gone.getMessage()).with("sku", gone.getSku()).toResponse();
        }
    }

    private Response answer(PlacedOrder placed, Delivery delivery, UriInfo here) {
        OrderJson order = OrderJson.of(placed.getOrder(), delivery, language.locale());
        URI address = here.getAbsolutePathBuilder().path(order.id()).build();
        return (placed.isCreated() ? Response.created(address) : Response.ok())
                .entity(order)
                .build();
    }

    private static Payment payment(JsonBody body) {
        String wish = body.textOrNull("payment");
        try {
            return wish == null ? Payment.INVOICE : Payment.valueOf(wish);
        } catch (IllegalArgumentException unknown) {
            throw new BadRequest("payment", "must be INVOICE or ON_DELIVERY");
        }
    }

    private static Delivery delivery(JsonBody body) {
        String wish = body.textOrNull("delivery");
        try {
            return wish == null ? Delivery.STANDARD : Delivery.valueOf(wish);
        } catch (IllegalArgumentException unknown) {
            throw new InvalidInputException("delivery", "must be STANDARD or EXPRESS");
        }
    }

    @GET
    @Operation(summary = "The customer's orders, newest first, a page at a time")
    public PageJson<OrderJson> orders(@QueryParam("page") String page, @QueryParam("size") String size) {
        int number = QueryText.number("page", page, 1, LAST_PAGE);
        int length = QueryText.number("size", size, USUAL_SIZE, LARGEST_SIZE);
        String customer = visitor.customer().getId();
        Page<Order> found = orders.ordersOf(customer, number, length);
        AgreedDeliveries deliveries = orders.deliveriesOf(customer, found.getItems());
        return PageJson.of(found, order -> OrderJson.of(order, deliveries.of(order), language.locale()));
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One of the customer's orders; 404 for any other")
    public OrderJson order(@PathParam("id") String id) {
        return shown(orders.order(visitor.customer().getId(), id));
    }

    @POST
    @Path("{id}/cancel")
    @Operation(summary = "Takes an order back; a cancelled one stays as it is")
    public OrderJson cancel(@PathParam("id") String id) {
        return shown(orders.cancel(visitor.customer().getId(), id));
    }

    private OrderJson shown(Order order) {
        return OrderJson.of(order, deliveryOf(order), language.locale());
    }

    private Delivery deliveryOf(Order order) {
        return orders.deliveriesOf(order.getCustomerId(), List.of(order)).of(order);
    }
}
