package evercart.storefront.api;

import jakarta.json.bind.annotation.JsonbProperty;
import java.util.List;

/** What a node tells about itself and the session it sees. */
public record NodeJson(String node, SessionJson session, String sessions) {

    /** A session by the hash of its id, so that it can be recognised and not taken over. */
    public record SessionJson(@JsonbProperty("id-hash") String idHash, String created, List<String> attributes) {}
}
