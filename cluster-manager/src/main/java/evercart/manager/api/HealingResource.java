package evercart.manager.api;

import evercart.manager.action.AuditLog;
import evercart.manager.domain.Domain;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Whether nodes that die or hang are restarted without being asked. */
@Path("healing")
@RequestScoped
@Produces(MediaType.TEXT_PLAIN)
public class HealingResource {

    @Inject
    Domain domain;

    @Inject
    AuditLog audit;

    @GET
    @Operation(summary = "on or off")
    public String isOn() {
        return domain.heals() ? "on" : "off";
    }

    @PUT
    @Path("{switch: on|off}")
    @Operation(
            summary =
                    "Switched on, a dead node is restarted, with growing pauses, and one that is silent for ten seconds is killed first")
    public String turn(@PathParam("switch") String turn, String why, @Context SecurityContext caller) {
        domain.heal(turn.equals("on"));
        audit.changed("healing " + turn, caller.getUserPrincipal().getName(), Body.reason(why));
        return turn;
    }
}
