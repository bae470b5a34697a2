package evercart.rush;

import jakarta.json.JsonObject;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What the shop said in the end; status 0 when it said nothing. */
record Answer(int status, JsonObject body) {

    boolean is(int... wanted) {
        for (int each : wanted) {
            if (each == status) {
                return true;
            }
        }
        return false;
    }

    Map<String, Integer> cart() {
        Map<String, Integer> lines = new HashMap<>();
        body.getJsonArray("items")
                .getValuesAs(JsonObject.class)
                .forEach(line -> lines.put(line.getString("sku"), line.getInt("quantity")));
        return lines;
    }

    Optional<String> sku() {
        return Optional.ofNullable(body.getString("sku", null));
    }
}
