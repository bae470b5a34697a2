package evercart.manager.api;

import evercart.manager.elastic.Decisions;
import evercart.manager.history.Figures;
import evercart.manager.history.Sample;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalDouble;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What was, and what was decided, of late. */
@Path("systems/{system: [abcABC]}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class HistoryResource {

    @Inject
    Figures figures;

    @Inject
    Decisions decisions;

    @GET
    @Path("history")
    @Operation(
            summary =
                    "Ready and wanted nodes, requests and failures a second, milliseconds to an answer, every five seconds of the last 1 to 60 minutes; the oldest first")
    public JsonArray history(
            @PathParam("system") String letter, @QueryParam("minutes") @DefaultValue("15") int minutes) {
        Duration span = Duration.ofMinutes(Math.max(1, Math.min(minutes, Figures.KEPT.toMinutes())));
        JsonArrayBuilder all = Json.createArrayBuilder();
        figures.since(PolicyResource.group(letter), Instant.now().minus(span)).forEach(sample -> all.add(json(sample)));
        return all.build();
    }

    @GET
    @Path("decisions")
    @Operation(summary = "What was decided and why, since the manager was started; the newest first")
    public JsonArray decisions(@PathParam("system") String letter) {
        JsonArrayBuilder all = Json.createArrayBuilder();
        decisions.of(PolicyResource.group(letter)).forEach(decision -> {
            JsonArrayBuilder limits = Json.createArrayBuilder();
            decision.limits().forEach(limit -> limits.add(limit.toString()));
            all.add(Json.createObjectBuilder()
                    .add("at", decision.at().toString())
                    .add("from", decision.from())
                    .add("asked", decision.asked())
                    .add("size", decision.size())
                    .add("spares", decision.spares())
                    .add("reason", decision.reason())
                    .add("limits", limits));
        });
        return all.build();
    }

    private static JsonObjectBuilder json(Sample sample) {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("at", sample.at().toString())
                .add("ready", sample.ready())
                .add("wanted", sample.wanted());
        add(json, "requests", sample.requests());
        add(json, "failures", sample.failures());
        add(json, "milliseconds", sample.latency());
        return json;
    }

    private static void add(JsonObjectBuilder json, String name, OptionalDouble value) {
        value.ifPresent(known -> json.add(name, Math.round(known * 100) / 100.0));
    }
}
