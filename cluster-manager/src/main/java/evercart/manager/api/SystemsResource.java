package evercart.manager.api;

import evercart.manager.view.Cluster;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The three systems and their nodes. */
@Path("systems")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class SystemsResource {

    @Inject
    Cluster cluster;

    @GET
    @Operation(summary = "Nodes by system with state, load and build; the size wanted and the most that is possible")
    public JsonArray all() {
        JsonArrayBuilder all = Json.createArrayBuilder();
        cluster.systems().forEach(system -> all.add(SystemJson.of(system)));
        return all.build();
    }
}
