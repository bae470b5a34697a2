package evercart.manager.api;

import evercart.manager.Policies;
import evercart.manager.action.AuditLog;
import evercart.manager.domain.Group;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** How a system follows its load: settings kept in the domain, by the names that configuration has for them. */
@Path("systems/{system: [abcABC]}/policy")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class PolicyResource {
    private static final String WHY = "why";

    @Inject
    Policies policies;

    @Inject
    AuditLog audit;

    @GET
    @Operation(summary = "Every setting of the policy, those included that are as usual")
    public JsonObject get(@PathParam("system") String letter) {
        JsonObjectBuilder json = Json.createObjectBuilder();
        policies.texts(group(letter)).forEach(json::add);
        return json.build();
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary =
                    "{\"max\": 8, \"cooldown\": \"PT30S\", \"why\": \"…\"}: changes these, null makes one as usual; 422 tells all that is wrong")
    public JsonObject put(@PathParam("system") String letter, String body, @Context SecurityContext caller) {
        JsonObject wish = Body.read(body, "{\"max\": 8}");
        Map<String, String> changes = new HashMap<>();
        wish.forEach((name, value) -> {
            if (!name.equals(WHY)) {
                changes.put(name, text(name, value));
            }
        });
        List<String> different = policies.change(group(letter), changes);
        if (!different.isEmpty()) {
            audit.changed(
                    "policy of system " + group(letter) + ": " + String.join(", ", different),
                    caller.getUserPrincipal().getName(),
                    Body.reason(wish.getString(WHY, "")));
        }
        return get(letter);
    }

    private static String text(String name, JsonValue value) {
        return switch (value.getValueType()) {
            case STRING -> ((JsonString) value).getString();
            case NUMBER -> ((JsonNumber) value).toString();
            case NULL -> "";
            default -> throw new BadRequestException(name + ": a text or a number is needed");
        };
    }

    static Group group(String letter) {
        return Group.of(letter).orElseThrow(NotFoundException::new);
    }
}
