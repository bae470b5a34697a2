package evercart.storefront.api;

import evercart.storefront.api.NodeJson.SessionJson;
import evercart.storefront.node.NodeName;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Collections;
import java.util.HexFormat;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Shows which node answers and what it knows of the visitor's session. */
@Path("node")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class NodeResource {
    private static final int HASH_CHARACTERS = 16;

    @Inject
    NodeName node;

    @Inject
    HttpServletRequest request;

    @Inject
    @ConfigProperty(name = "evercart.sessions")
    String sessions;

    @GET
    @Operation(summary = "The node that answers; the session is null when there is none")
    public NodeJson node() {
        HttpSession session = request.getSession(false);
        return new NodeJson(node.getValue(), session == null ? null : describe(session), sessions);
    }

    private static SessionJson describe(HttpSession session) {
        return new SessionJson(
                hash(session.getId()),
                Instant.ofEpochMilli(session.getCreationTime()).toString(),
                Collections.list(session.getAttributeNames()).stream().sorted().toList());
    }

    private static String hash(String id) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, HASH_CHARACTERS);
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException("every JVM knows SHA-256", never);
        }
    }
}
