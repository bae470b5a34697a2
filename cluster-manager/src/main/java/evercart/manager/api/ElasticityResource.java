package evercart.manager.api;

import evercart.manager.action.AuditLog;
import evercart.manager.domain.Domain;
import evercart.manager.domain.Group;
import evercart.manager.elastic.Elasticity;
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

/** Whether the size of system A follows its load. A size that somebody sets holds until this is switched on again. */
@Path("elasticity")
@RequestScoped
@Produces(MediaType.TEXT_PLAIN)
public class ElasticityResource {

    @Inject
    Domain domain;

    @Inject
    AuditLog audit;

    @Inject
    Elasticity elasticity;

    @GET
    @Operation(summary = "on or off, and what was decided last")
    public String isOn() {
        String last = elasticity.last().map(decision -> "\n" + decision).orElse("");
        return (domain.followsLoad(Group.A) ? "on" : "off") + last;
    }

    @PUT
    @Path("{switch: on|off}")
    @Operation(summary = "Switched on, the size is decided every two seconds by the policy evercart.manager.a.*")
    public String turn(@PathParam("switch") String turn, String why, @Context SecurityContext caller) {
        domain.followLoad(Group.A, turn.equals("on"));
        audit.changed(
                "follow the load of system A " + turn, caller.getUserPrincipal().getName(), Body.reason(why));
        return turn;
    }
}
