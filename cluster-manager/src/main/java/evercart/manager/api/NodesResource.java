package evercart.manager.api;

import evercart.manager.action.ActionDesk;
import evercart.manager.action.Intent;
import evercart.manager.domain.Domain;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What may be done to one node. */
@Path("nodes/{node: [a-z][a-z0-9-]{0,31}}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class NodesResource {

    @Inject
    ActionDesk desk;

    @Inject
    Domain domain;

    @POST
    @Path("{verb: drain|undrain|restart}")
    @Operation(
            summary =
                    "drain: nothing new is sent to it; undrain: back in; restart: drain, stop, start, back in. 202 with the action")
    public Response act(
            @PathParam("node") String node,
            @PathParam("verb") String verb,
            String why,
            @Context SecurityContext caller) {
        domain.node(node).orElseThrow(() -> new NotFoundException("the domain has no node " + node));
        return Accepted.of(desk, new Intent(verb + " " + node), caller, why);
    }
}
