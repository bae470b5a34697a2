package evercart.manager.api;

import evercart.manager.action.Action;
import evercart.manager.action.ActionDesk;
import evercart.manager.action.AuditLog;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What was asked for, and how it goes. */
@Path("actions")
@RequestScoped
public class ActionsResource {

    @Inject
    ActionDesk desk;

    @Inject
    AuditLog audit;

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "The actions since the manager was started, the newest first")
    public JsonArray all() {
        JsonArrayBuilder all = Json.createArrayBuilder();
        desk.actions().forEach(action -> all.add(ActionJson.of(action)));
        return all.build();
    }

    @GET
    @Path("current")
    @Produces(MediaType.TEXT_PLAIN)
    @Operation(summary = "The id of the action under way; 'none', or 'looking' right after a start")
    public String current() {
        return desk.current().map(action -> String.valueOf(action.id())).orElse(desk.isIdle() ? "none" : "looking");
    }

    @GET
    @Path("{id: [0-9]{1,18}}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "One action with its progress")
    public JsonObject one(@PathParam("id") long id) {
        return ActionJson.of(find(id));
    }

    @GET
    @Path("{id: [0-9]{1,18}}/text")
    @Produces(MediaType.TEXT_PLAIN)
    @Operation(
            summary = "Its progress in lines, from one on; the last line is '= running', '= done' or '= failed REASON'")
    public String text(@PathParam("id") long id, @QueryParam("from") @DefaultValue("0") int from) {
        return ActionJson.text(find(id), Math.max(0, from));
    }

    @GET
    @Path("audit")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Who did what, when and why, of all managers of this domain; the newest first")
    public JsonArray audit(@QueryParam("count") @DefaultValue("100") int count) {
        JsonArrayBuilder all = Json.createArrayBuilder();
        audit.newest(Math.max(0, Math.min(count, 1000)))
                .forEach(entry -> all.add(Json.createObjectBuilder()
                        .add("at", entry.at().toString())
                        .add("what", entry.what())
                        .add("who", entry.who())
                        .add("why", entry.why())
                        .add("outcome", entry.outcome())));
        return all.build();
    }

    private Action find(long id) {
        return desk.action(id).orElseThrow(() -> new NotFoundException("there is no action " + id));
    }
}
