package evercart.storefront.session;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

@RequestScoped
class HttpSessionAttributes implements SessionAttributes {

    @Inject
    HttpServletRequest request;

    @Override
    public <T> Optional<T> find(String name, Class<T> type) {
        return inSession(session -> Optional.ofNullable(type.cast(session.getAttribute(name))), Optional.empty());
    }

    @Override
    public <T> Map<String, T> findAll(String prefix, Class<T> type) {
        Map<String, T> found = new HashMap<>();
        List<String> names = inSession(session -> Collections.list(session.getAttributeNames()), List.of());
        for (String name : names) {
            if (name.startsWith(prefix)) {
                find(name, type).ifPresent(value -> found.put(name.substring(prefix.length()), value));
            }
        }
        return found;
    }

    @Override
    public void put(String name, Serializable value) {
        try {
            request.getSession().setAttribute(name, value);
        } catch (IllegalStateException endedMeanwhile) {
            request.getSession().setAttribute(name, value);
        }
    }

    @Override
    public void remove(String name) {
        inSession(
                session -> {
                    session.removeAttribute(name);
                    return name;
                },
                name);
    }

    /** A session that another request ends at this very moment counts as none. */
    private <T> T inSession(Function<HttpSession, T> use, T otherwise) {
        HttpSession session = request.getSession(false);
        try {
            return session == null ? otherwise : use.apply(session);
        } catch (IllegalStateException endedMeanwhile) {
            return otherwise;
        }
    }
}
