package evercart.session.payara;

import com.sun.enterprise.security.SecurityContext;
import com.sun.enterprise.security.web.integration.WebPrincipal;
import evercart.session.local.SessionAttributes;
import java.security.Principal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.security.auth.Subject;
import org.glassfish.security.common.Group;
import org.glassfish.security.common.PrincipalImpl;

/**
 * The caller of a session, in attributes that the application does not see: plain name and groups, since principals of realms and
 * identity stores do not travel, and a name alone would lose the roles.
 */
final class Callers {
    static final String CALLER = SessionAttributes.HIDDEN + "caller";
    static final String AUTH_TYPE = SessionAttributes.HIDDEN + "auth-type";

    private static final String BETWEEN = "\u0000";

    private Callers() {}

    static void keep(Map<String, Object> attributes, Principal caller) {
        keep(attributes, CALLER, caller);
    }

    static void keep(Map<String, Object> attributes, String name, Principal caller) {
        put(attributes, name, caller == null ? null : asText(caller));
    }

    static void keepAuthType(Map<String, Object> attributes, String type) {
        put(attributes, AUTH_TYPE, type);
    }

    private static void put(Map<String, Object> attributes, String name, String value) {
        if (value != null) {
            attributes.put(name, value);
        } else if (attributes.containsKey(name)) {
            attributes.remove(name);
        }
    }

    private static String asText(Principal caller) {
        List<String> parts = new ArrayList<>(List.of(caller.getName()));
        if (caller instanceof WebPrincipal web && web.getSecurityContext() != null) {
            web.getSecurityContext()
                    .getSubject()
                    .getPrincipals(Group.class)
                    .forEach(group -> parts.add(group.getName()));
        }
        return String.join(BETWEEN, parts);
    }

    /** null when nobody has logged in */
    static Principal of(Map<String, Object> attributes) {
        return of(attributes, CALLER);
    }

    static Principal of(Map<String, Object> attributes, String name) {
        String text = (String) attributes.get(name);
        if (text == null) {
            return null;
        }
        List<String> parts = List.of(text.split(BETWEEN));
        Principal caller = new PrincipalImpl(parts.get(0));
        Subject subject = new Subject(false, Set.of(caller), Set.of(), Set.of());
        parts.subList(1, parts.size()).forEach(group -> subject.getPrincipals().add(new Group(group)));
        return new WebPrincipal(caller, new SecurityContext(parts.get(0), subject));
    }
}
