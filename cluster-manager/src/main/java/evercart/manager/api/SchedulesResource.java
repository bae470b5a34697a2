package evercart.manager.api;

import evercart.manager.Policies;
import evercart.manager.action.AuditLog;
import evercart.manager.domain.Group;
import evercart.manager.policy.Schedule;
import evercart.manager.view.ScheduleForm;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.time.Instant;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Peaks that are known beforehand. */
@Path("systems/{system: [abcABC]}/schedules")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class SchedulesResource {

    @Inject
    Policies policies;

    @Inject
    AuditLog audit;

    @Inject
    Validator validator;

    @GET
    @Operation(summary = "The schedules, each with its next start")
    public JsonArray all(@PathParam("system") String letter) {
        JsonArrayBuilder all = Json.createArrayBuilder();
        policies.of(PolicyResource.group(letter)).schedules().forEach(schedule -> all.add(json(schedule)));
        return all.build();
    }

    @PUT
    @Path("{name}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary =
                    "{\"nodes\": 6, \"cron\": \"0 0 11 11 *\", \"zone\": \"Asia/Shanghai\", \"minutes\": 120, \"leadMinutes\": 5}, at will with \"why\"; 422 tells all that is wrong")
    public JsonObject put(
            @PathParam("system") String letter,
            @PathParam("name") String name,
            String body,
            @Context SecurityContext caller) {
        JsonObject wish = Body.read(body, "{\"nodes\": 6, \"cron\": \"0 0 11 11 *\"}");
        Schedule schedule = schedule(name, wish);
        Group group = PolicyResource.group(letter);
        policies.put(group, schedule);
        record("schedule " + schedule, caller, wish.getString("why", ""));
        return json(schedule);
    }

    @DELETE
    @Path("{name}")
    @Operation(summary = "204; 404 when there is none of this name")
    public void remove(
            @PathParam("system") String letter,
            @PathParam("name") String name,
            @QueryParam("why") String why,
            @Context SecurityContext caller) {
        if (!policies.removeSchedule(PolicyResource.group(letter), name)) {
            throw new NotFoundException("there is no schedule " + name);
        }
        record("no schedule " + name, caller, why);
    }

    private Schedule schedule(String name, JsonObject wish) {
        ScheduleForm form = form(wish);
        form.setName(name);
        String wrong = validator.validate(form).stream()
                .map(ConstraintViolation::getMessage)
                .sorted()
                .collect(Collectors.joining("; "));
        if (!wrong.isEmpty()) {
            throw new IllegalArgumentException(wrong);
        }
        return form.schedule();
    }

    private static ScheduleForm form(JsonObject wish) {
        try (var json = JsonbBuilder.create()) {
            return json.fromJson(wish.toString(), ScheduleForm.class);
        } catch (JsonbException | JsonException wrongType) {
            throw new BadRequestException("nodes, minutes and leadMinutes are whole numbers, cron and zone are texts");
        } catch (Exception unclosed) {
            throw new IllegalStateException(unclosed);
        }
    }

    private void record(String what, SecurityContext caller, String why) {
        audit.changed(what, caller.getUserPrincipal().getName(), Body.reason(why));
    }

    private static JsonObject json(Schedule schedule) {
        ScheduleForm form = ScheduleForm.of(schedule);
        return Json.createObjectBuilder()
                .add("name", form.getName())
                .add("nodes", form.getNodes())
                .add("cron", form.getCron())
                .add("zone", form.getZone())
                .add("minutes", form.getMinutes())
                .add("leadMinutes", form.getLeadMinutes())
                .add("next", schedule.next(Instant.now()).toString())
                .build();
    }
}
