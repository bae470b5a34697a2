package evercart.storefront.api;

import evercart.api.InvalidInputException;
import evercart.api.ordering.Address;
import evercart.api.ordering.EmailNotChangeableException;
import evercart.api.ordering.InvalidCredentialsException;
import evercart.storefront.account.Profile;
import evercart.storefront.account.Visitor;
import evercart.storefront.language.Language;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The customer's own account for programs. */
@Path("me")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ProfileResource {

    /** The addresses that the customer keeps. */
    public record AddressesJson(List<Address> items) {}

    @Inject
    Visitor visitor;

    @Inject
    Profile profile;

    @Inject
    Language language;

    @GET
    @Operation(summary = "Who is logged in; 401 when nobody is")
    public CustomerJson me() {
        return CustomerJson.of(visitor.customer());
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Changes what the shop calls the customer: {\"name\"}; answers who is logged in")
    public CustomerJson changeName(JsonBody body) {
        profile.changeName(body.text("name"));
        return CustomerJson.of(visitor.customer());
    }

    @POST
    @Path("email")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary =
                    "Sends a letter with a link to {\"email\", \"password\"}, which changes the address once it is followed")
    public Response wantEmail(JsonBody body) {
        String email = body.text("email");
        String password = body.text("password");
        try {
            profile.wantEmail(email, password, language.getLocale());
            return Response.accepted().build();
        } catch (InvalidCredentialsException wrong) {
            throw new BadRequest("password", "is not the password of now");
        } catch (EmailNotChangeableException staff) {
            throw new BadRequest("email", "stays: " + staff.getMessage());
        }
    }

    @GET
    @Path("addresses")
    @Operation(summary = "The addresses that the customer keeps, as {\"items\": [...]}")
    public AddressesJson addresses() {
        return new AddressesJson(profile.addresses());
    }

    @PUT
    @Path("addresses")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Keeps {\"items\": [...]}, at most 10, in place of all earlier ones; answers them")
    public AddressesJson keepAddresses(JsonBody body) {
        List<Address> wanted =
                body.objects("items").stream().map(AddressJson::read).toList();
        profile.keepAddresses(wanted);
        return new AddressesJson(wanted);
    }

    @PUT
    @Path("password")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Changes the password: {\"password\", \"wanted\"}; the session gets a new id")
    public void changePassword(JsonBody body) {
        String password = body.text("password");
        String wanted = body.text("wanted");
        try {
            profile.changePassword(password, wanted);
        } catch (InvalidCredentialsException wrong) {
            throw new BadRequest("password", "is not the password of now");
        } catch (InvalidInputException wrong) {
            throw new InvalidInputException("wanted", wrong.getMessage());
        }
    }

    @POST
    @Path("delete")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Deletes the account of {\"password\"} and ends the session; orders stay in the shop's books")
    public void delete(JsonBody body) {
        try {
            profile.delete(body.text("password"));
        } catch (InvalidCredentialsException wrong) {
            throw new BadRequest("password", "is not the password of now");
        }
    }
}
