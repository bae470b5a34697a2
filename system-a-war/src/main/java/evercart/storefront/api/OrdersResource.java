package evercart.storefront.api;

import evercart.api.catalog.UnknownProductException;
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
import java.net.URI;
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
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            example = "{\"payment\": \"INVOICE\"}"))
                    JsonBody body,
            @Context UriInfo here) {
        String checkedKey = IdempotencyKey.check(key);
        Payment payment = payment(body);
        Address address = body.has("address") ? AddressJson.read(body.object("address")) : null;
        try {
            return answer(checkout.order(checkedKey, payment, address, Optional.empty()), here);
        } catch (UnknownProductException gone) {
            return Problem.of(409, gone.getMessage()).with("sku", gone.getSku()).toResponse();
        }
    }

    private Response answer(PlacedOrder placed, UriInfo here) {
        OrderJson order = OrderJson.of(placed.getOrder(), language.locale());
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
