package evercart.storefront.api;

import evercart.storefront.cart.Cart;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;

/** The visitor's cart for programs; every method answers the cart. */
@Path("cart")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class CartResource {

    @Inject
    Cart cart;

    @Inject
    ShopLanguage language;

    @GET
    @Operation(summary = "The cart; reading it starts no session")
    public CartJson cart() {
        cart.refresh();
        return changed();
    }

    private CartJson changed() {
        return CartJson.of(cart, language.locale());
    }

    @PUT
    @Path("items/{sku}")
    @Operation(summary = "Sets a line to {\"quantity\": 0 to 999}; 0 removes it")
    public CartJson set(
            @PathParam("sku") String sku,
            @RequestBody(content = @Content(mediaType = MediaType.APPLICATION_JSON, example = "{\"quantity\": 3}"))
                    JsonBody body) {
        cart.set(sku, body.integer("quantity"));
        return changed();
    }

    @DELETE
    @Path("items/{sku}")
    @Operation(summary = "Removes a line")
    public CartJson remove(@PathParam("sku") String sku) {
        cart.remove(sku);
        return changed();
    }

    @POST
    @Path("items")
    @Operation(summary = "Adds {\"sku\", \"quantity\"} once for each Idempotency-Key")
    public CartJson add(
            @HeaderParam(IdempotencyKey.HEADER) String key,
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            example = "{\"sku\": \"MUG\", \"quantity\": 1}"))
                    JsonBody body) {
        cart.add(body.text("sku"), body.integer("quantity"), IdempotencyKey.check(key));
        return changed();
    }
}
