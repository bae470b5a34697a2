package evercart.session.payara;

import java.io.ObjectInputFilter;
import java.net.URL;
import java.security.CodeSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What may be deserialised into a session: values of Java itself, state of the frameworks that Payara brings, the application's own
 * classes (not those of its libraries: that is where gadgets come from), and what the settings add. All else is refused.
 */
final class AllowedClasses implements ObjectInputFilter {
    private static final String ALWAYS = "maxdepth=200;maxrefs=1000000;maxbytes=67108864;maxarray=16777216;"
            + "java.lang.*;java.math.*;java.net.URI;java.net.URL;java.text.*;java.time.*;java.time.chrono.*;java.time.zone.*;"
            + "java.util.*;java.util.concurrent.*;java.util.concurrent.atomic.*;java.util.concurrent.locks.*;java.util.regex.*;"
            + "java.sql.Date;java.sql.Time;java.sql.Timestamp;javax.security.auth.*;"
            + "jakarta.faces.**;com.sun.faces.**;org.jboss.weld.**;jakarta.security.enterprise.**;org.glassfish.soteria.**;"
            + "jakarta.servlet.http.*;com.sun.ejb.containers.**;com.sun.enterprise.container.common.**;"
            + "org.omnifaces.**;org.primefaces.**";

    private final ObjectInputFilter listed;
    private final Map<Class<?>, Boolean> own = new ConcurrentHashMap<>();

    /** @param more as {@link ObjectInputFilter.Config#createFilter}; may be empty, and may refuse with {@code !} */
    AllowedClasses(String more) {
        listed = ObjectInputFilter.Config.createFilter((more.isBlank() ? "" : more + ";") + ALWAYS);
    }

    @Override
    public Status checkInput(FilterInfo info) {
        Status status = listed.checkInput(info);
        Class<?> type = info.serialClass();
        if (status != Status.UNDECIDED || type == null) {
            return status;
        }
        return own.computeIfAbsent(elementType(type), AllowedClasses::isOwn) ? Status.ALLOWED : Status.REJECTED;
    }

    private static Class<?> elementType(Class<?> type) {
        return type.isArray() ? elementType(type.getComponentType()) : type;
    }

    private static boolean isOwn(Class<?> type) {
        if (type.isPrimitive() || java.lang.reflect.Proxy.isProxyClass(type)) {
            return type.isPrimitive();
        }
        CodeSource source = type.getProtectionDomain().getCodeSource();
        URL location = source == null ? null : source.getLocation();
        return location != null && location.getPath().contains("/WEB-INF/classes");
    }
}
