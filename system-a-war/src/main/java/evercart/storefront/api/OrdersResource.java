package evercart.storefront.api;

import evercart.api.ordering.Address;
import evercart.api.ordering.Payment;
import evercart.api.ordering.PlacedOrder;
import evercart.storefront.account.Visitor;
import evercart.storefront.checkout.Checkout;
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
import org.eclipse.microprofile.openapi.annotations.Operation;

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
    public Response place(@HeaderParam(IdempotencyKey.HEADER) String key, JsonBody body, @Context UriInfo here) {
        PlacedOrder placed = order(IdempotencyKey.check(key), body);
        OrderJson order = OrderJson.of(placed.getOrder(), language.locale());
        return placed.isCreated()
                ? Response.created(
                                here.getAbsolutePathBuilder().path(order.id()).build())
                        .entity(order)
                        .build()
                : Response.ok(order).build();
    }

    private PlacedOrder order(String key, JsonBody body) {
        Payment payment = payment(body);
        Address address = body.has("address") ? address(body.object("address")) : null;
        return checkout.order(key, payment, address);
    }

    private static Payment payment(JsonBody body) {
        String wish = body.textOrNull("payment");
        try {
            return wish == null ? Payment.INVOICE : Payment.valueOf(wish);
        } catch (IllegalArgumentException unknown) {
            throw new BadRequest("payment", "must be INVOICE or ON_DELIVERY");
        }
    }

    private static Address address(JsonBody part) {
        return new Address(
                part.textOrNull("recipient"),
                part.textOrNull("street"),
                part.textOrNull("postcode"),
                part.textOrNull("city"),
                part.textOrNull("country"));
    }

    @GET
    @Operation(summary = "The customer's orders, newest first, a page at a time")
    public PageJson<OrderJson> orders(@QueryParam("page") String page, @QueryParam("size") String size) {
        int number = QueryText.number("page", page, 1, LAST_PAGE);
        int length = QueryText.number("size", size, USUAL_SIZE, LARGEST_SIZE);
        return PageJson.of(
                orders.ordersOf(visitor.customer().getId(), number, length),
                order -> OrderJson.of(order, language.locale()));
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One of the customer's orders; 404 for any other")
    public OrderJson order(@PathParam("id") String id) {
        return OrderJson.of(orders.order(visitor.customer().getId(), id), language.locale());
    }

    @POST
    @Path("{id}/cancel")
    @Operation(summary = "Takes an order back; a cancelled one stays as it is")
    public OrderJson cancel(@PathParam("id") String id) {
        return OrderJson.of(orders.cancel(visitor.customer().getId(), id), language.locale());
    }
}
