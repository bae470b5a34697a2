package evercart.remote;

import java.util.Optional;
import javax.security.auth.Subject;

/**
 * Signs the pool's threads in, so that Payara's ORB sends user and password (CSIv2 GSSUP) with every call to a bean that requires
 * them. The one class that touches Payara's internals, by reflection, as they are in no public artefact. Inside a server the
 * sign-in belongs to the thread: nobody's request is disturbed, and the own realm need not know the user. In a plain JVM
 * with gf-client.jar it belongs to the JVM.
 */
final class PayaraIdentity implements CallerIdentity {
    private static final String SERVER_CONTEXT = "com.sun.enterprise.security.SecurityContext";
    private static final String CLIENT_CONTEXT = "com.sun.enterprise.security.common.ClientSecurityContext";
    private static final String PASSWORD = "com.sun.enterprise.security.auth.login.common.PasswordCredential";

    private final Credentials credentials;
    private final Class<?> contextType;
    private final ThreadLocal<Object> context = ThreadLocal.withInitial(this::signedIn);

    private PayaraIdentity(Credentials credentials) {
        this.credentials = credentials;
        this.contextType = type(isServer() ? SERVER_CONTEXT : CLIENT_CONTEXT);
    }

    /** Without credentials the pool's threads stay what every new thread is: anonymous. */
    static CallerIdentity of(Optional<Credentials> credentials) {
        return credentials.<CallerIdentity>map(PayaraIdentity::new).orElse(() -> {});
    }

    @Override
    public void assume() {
        try {
            contextType.getMethod("setCurrent", contextType).invoke(null, context.get());
        } catch (ReflectiveOperationException unexpected) {
            throw new IllegalStateException("cannot sign in as " + credentials, unexpected);
        }
    }

    /** The realm is a placeholder: the ORB puts in the one that the called bean names. */
    private Object signedIn() {
        try {
            Object password = type(PASSWORD)
                    .getConstructor(String.class, char[].class, String.class)
                    .newInstance(credentials.user(), credentials.password().toCharArray(), "default");
            Subject subject = new Subject();
            subject.getPrivateCredentials().add(password);
            return contextType.getConstructor(String.class, Subject.class).newInstance(credentials.user(), subject);
        } catch (ReflectiveOperationException unexpected) {
            throw new IllegalStateException("cannot sign in as " + credentials, unexpected);
        }
    }

    private static boolean isServer() {
        return System.getProperty("com.sun.aas.instanceName") != null;
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName(name, true, PayaraIdentity.class.getClassLoader());
        } catch (ClassNotFoundException missing) {
            throw new IllegalStateException(
                    "evercart.remote.user is set, but Payara's client classes (gf-client.jar) are missing", missing);
        }
    }
}
