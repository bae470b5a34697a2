package evercart.manager.api;

import evercart.manager.action.ActionDesk;
import evercart.manager.action.Intent;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** New versions, node by node. */
@Path("rollouts")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class RolloutsResource {

    @Inject
    ActionDesk desk;

    @POST
    @Operation(
            summary =
                    "The applications in the folder next/ of the builds to every node; 202 with the action. Goes back by itself")
    public Response rollOut(String why, @Context SecurityContext caller) {
        return Accepted.of(desk, new Intent("rollout"), caller, why);
    }

    @POST
    @Path("back")
    @Operation(summary = "What the last roll-out replaced to every node; 202 with the action")
    public Response rollBack(String why, @Context SecurityContext caller) {
        return Accepted.of(desk, new Intent("rollback"), caller, why);
    }
}
