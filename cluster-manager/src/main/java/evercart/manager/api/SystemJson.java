package evercart.manager.api;

import evercart.manager.view.Cluster.NodeStatus;
import evercart.manager.view.Cluster.SystemStatus;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;

/** A system as the API tells it. */
final class SystemJson {

    private SystemJson() {}

    static JsonObject of(SystemStatus system) {
        JsonArrayBuilder nodes = Json.createArrayBuilder();
        system.nodes().forEach(node -> nodes.add(node(node)));
        return Json.createObjectBuilder()
                .add("system", system.group().name())
                .add("wanted", system.wanted())
                .add("most", system.most())
                .add("nodes", nodes)
                .build();
    }

    private static JsonObject node(NodeStatus status) {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("name", status.node().name())
                .add("state", status.state().word())
                .add("url", "http://" + status.node().address())
                .add("build", status.build());
        if (status.node().group().isBalanced()) {
            json.add("balancers", status.member().state())
                    .add("inFlight", status.member().inFlight())
                    .add("requests", status.member().requests())
                    .add("failures", status.member().failures());
        }
        return json.build();
    }
}
