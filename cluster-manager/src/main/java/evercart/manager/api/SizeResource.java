package evercart.manager.api;

import evercart.manager.action.ActionDesk;
import evercart.manager.action.Intent;
import evercart.manager.domain.Domain;
import evercart.manager.domain.Group;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The size that a system shall have. */
@Path("systems/{system: [abcABC]}/size")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class SizeResource {

    @Inject
    ActionDesk desk;

    @Inject
    Domain domain;

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary =
                    "{\"size\": 4, \"why\": \"…\"}: 202 with the action; 409 while another one is under way; 422 for a wrong size")
    public Response scale(@PathParam("system") String letter, String body, @Context SecurityContext caller) {
        Group group = Group.of(letter).orElseThrow(NotFoundException::new);
        JsonObject wish = Body.read(body, "{\"size\": 4}");
        int most = domain.most(group);
        int size = size(wish);
        if (size < 1 || size > most) {
            return Problem.of(422, "size: system " + group + " can have 1 to " + most + " nodes, not " + size);
        }
        domain.followLoad(group, false);
        return Accepted.of(desk, Intent.scale(group, size), caller, wish.getString("why", ""));
    }

    private static int size(JsonObject wish) {
        try {
            return wish.getJsonNumber("size").intValueExact();
        } catch (NullPointerException | ClassCastException | ArithmeticException wrong) {
            throw new BadRequestException("size: a whole number is needed");
        }
    }
}
