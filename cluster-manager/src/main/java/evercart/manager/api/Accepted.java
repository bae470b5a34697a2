package evercart.manager.api;

import evercart.manager.action.Action;
import evercart.manager.action.ActionDesk;
import evercart.manager.action.Intent;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.net.URI;

/** 202 with the action that was begun. */
final class Accepted {
    private Accepted() {}

    static Response of(ActionDesk desk, Intent intent, SecurityContext caller, String why) {
        Action action = desk.begin(intent, caller.getUserPrincipal().getName(), Body.reason(why));
        return Response.accepted(ActionJson.of(action))
                .location(URI.create("actions/" + action.id()))
                .build();
    }
}
