package evercart.manager.api;

import evercart.manager.domain.Domain;
import evercart.manager.domain.Group;
import evercart.manager.elastic.Elasticity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Whether the size of any of the systems follows its load. */
@Path("systems/{system: [abcABC]}/following")
@RequestScoped
@Produces(MediaType.TEXT_PLAIN)
public class FollowingResource {

    @Inject
    Domain domain;

    @Inject
    Elasticity elasticity;

    @GET
    @Operation(summary = "on or off, and what was decided last")
    public String isOn(@PathParam("system") String letter) {
        Group group = group(letter);
        String last = elasticity.last(group).map(decision -> "\n" + decision).orElse("");
        return domain.followsLoad(group) ? "on" + last : "off";
    }

    @PUT
    @Path("{switch: on|off}")
    @Operation(summary = "Switched on, the size is decided every two seconds by the policy evercart.manager.SYSTEM.*")
    public String turn(@PathParam("system") String letter, @PathParam("switch") String turn) {
        domain.followLoad(group(letter), turn.equals("on"));
        return turn;
    }

    private static Group group(String letter) {
        return Group.of(letter).orElseThrow(NotFoundException::new);
    }
}
