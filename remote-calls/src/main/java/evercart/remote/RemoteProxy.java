package evercart.remote;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Duration;

/** What stands behind the object that the user calls: turns each method into a {@link RemoteCall}. */
final class RemoteProxy implements InvocationHandler {
    private final Nodes nodes;
    private final String jndiName;
    private final Duration timeout;

    private RemoteProxy(Nodes nodes, String jndiName, Duration timeout) {
        this.nodes = nodes;
        this.jndiName = jndiName;
        this.timeout = timeout;
    }

    static <T> T of(Class<T> type, Nodes nodes, String jndiName, Duration timeout) {
        RemoteProxy handler = new RemoteProxy(nodes, jndiName, timeout);
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        if (method.getDeclaringClass() == Object.class) {
            return ofObject(proxy, method, arguments);
        }
        return new RemoteCall(nodes, jndiName, method, arguments, isIdempotent(proxy, method), Deadline.in(timeout))
                .run();
    }

    private Object ofObject(Object proxy, Method method, Object[] arguments) {
        return switch (method.getName()) {
            case "equals" -> proxy == arguments[0];
            case "hashCode" -> System.identityHashCode(proxy);
            default -> "remote " + jndiName;
        };
    }

    private static boolean isIdempotent(Object proxy, Method method) {
        return method.isAnnotationPresent(Idempotent.class)
                || method.getDeclaringClass().isAnnotationPresent(Idempotent.class)
                || proxy.getClass().getInterfaces()[0].isAnnotationPresent(Idempotent.class);
    }
}
