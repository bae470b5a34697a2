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

@RequestScoped
class HttpSessionAttributes implements SessionAttributes {

    @Inject
    HttpServletRequest request;

    @Override
    public <T> Optional<T> find(String name, Class<T> type) {
        HttpSession session = request.getSession(false);
        return session == null ? Optional.empty() : Optional.ofNullable(type.cast(session.getAttribute(name)));
    }

    @Override
    public <T> Map<String, T> findAll(String prefix, Class<T> type) {
        Map<String, T> found = new HashMap<>();
        for (String name : names()) {
            if (name.startsWith(prefix)) {
                find(name, type).ifPresent(value -> found.put(name.substring(prefix.length()), value));
            }
        }
        return found;
    }

    @Override
    public void put(String name, Serializable value) {
        request.getSession().setAttribute(name, value);
    }

    @Override
    public void remove(String name) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(name);
        }
    }

    private List<String> names() {
        HttpSession session = request.getSession(false);
        return session == null ? List.of() : Collections.list(session.getAttributeNames());
    }
}
