package evercart.manager.api;

import jakarta.json.Json;
import jakarta.ws.rs.core.Response;

/** An error as RFC 9457 writes it down. */
final class Problem {
    private static final String MEDIA_TYPE = "application/problem+json";

    private Problem() {}

    static Response of(int status, String detail) {
        Response.Status known = Response.Status.fromStatusCode(status);
        String json = Json.createObjectBuilder()
                .add("type", "about:blank")
                .add("title", known == null ? "Unprocessable Content" : known.getReasonPhrase())
                .add("status", status)
                .add("detail", detail == null ? "" : detail)
                .build()
                .toString();
        return Response.status(status).type(MEDIA_TYPE).entity(json).build();
    }
}
