package evercart.storefront.api;

import evercart.api.ordering.Customer;
import evercart.storefront.account.AccountGateway;
import evercart.storefront.account.LoginSession;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;

/** Registering, logging in and out for programs. */
@Path("")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class AccountResource {
    private static final String CREDENTIALS = "{\"email\": \"ann@example.org\", \"password\": \"correct horse\"}";

    @Inject
    AccountGateway accounts;

    @Inject
    LoginSession login;

    @POST
    @Path("register")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Registers {\"email\", \"password\", \"name\"}; the name may be missing. Does not log in")
    public Response register(
            @RequestBody(content = @Content(mediaType = MediaType.APPLICATION_JSON, example = CREDENTIALS))
                    JsonBody body) {
        Customer customer = accounts.register(body.text("email"), body.text("password"), body.textOrNull("name"));
        return Response.status(Response.Status.CREATED)
                .entity(CustomerJson.of(customer))
                .build();
    }

    @POST
    @Path("login")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Logs in with {\"email\", \"password\"}; the session gets a new id and keeps the cart")
    public void login(
            @RequestBody(content = @Content(mediaType = MediaType.APPLICATION_JSON, example = CREDENTIALS))
                    JsonBody body) {
        login.login(body.text("email"), body.text("password"));
    }

    @POST
    @Path("logout")
    @Operation(summary = "Ends the session")
    public void logout() {
        login.logout();
    }
}
