package evercart.storefront.api;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** An error as RFC 9457 writes it down. */
public final class Problem {
    public static final String RETRY_AFTER_SECONDS = "2";
    static final int UNPROCESSABLE = 422;
    static final String MEDIA_TYPE = "application/problem+json";

    private final int status;
    private final String detail;
    private String retryAfter;
    private final Map<String, String> members = new LinkedHashMap<>();

    private Problem(int status, String detail) {
        this.status = status;
        this.detail = detail;
        this.retryAfter = status == 503 ? RETRY_AFTER_SECONDS : null;
    }

    /** @param detail what a person should know about it; may be null */
    public static Problem of(int status, String detail) {
        return new Problem(status, detail);
    }

    static Problem tooMany(String detail, Duration retryAfter) {
        Problem problem = of(429, detail);
        problem.retryAfter = String.valueOf(retryAfter.toSeconds());
        return problem;
    }

    Problem with(String member, String value) {
        members.put(member, value);
        return this;
    }

    static Problem invalid(int status, String field, String message) {
        return of(status, field + ": " + message).with("field", field);
    }

    JsonObject toJson() {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("type", "about:blank")
                .add("title", title())
                .add("status", status);
        if (detail != null) {
            json.add("detail", detail);
        }
        members.forEach(json::add);
        if (members.containsKey("field")) {
            json.add("errors", errors());
        }
        return json.build();
    }

    private JsonArray errors() {
        return Json.createArrayBuilder()
                .add(Json.createObjectBuilder()
                        .add("field", members.get("field"))
                        .add("message", detail))
                .build();
    }

    private String title() {
        Response.Status known = Response.Status.fromStatusCode(status);
        return known != null ? known.getReasonPhrase() : status == UNPROCESSABLE ? "Unprocessable Content" : "Error";
    }

    Response toResponse() {
        Response.ResponseBuilder response =
                Response.status(status).type(MEDIA_TYPE).entity(toJson().toString());
        return (retryAfter == null ? response : response.header("Retry-After", retryAfter)).build();
    }

    public void writeTo(HttpServletResponse response) throws IOException {
        response.setStatus(status);
        response.setContentType(MEDIA_TYPE);
        response.setCharacterEncoding("UTF-8");
        response.getWriter().write(toJson().toString());
    }
}
