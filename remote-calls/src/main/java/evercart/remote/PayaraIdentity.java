package evercart.remote;

import java.lang.annotation.Annotation;
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
    private static final String SERVICES = "org.glassfish.internal.api.Globals";
    private static final String PROCESS = "org.glassfish.api.admin.ProcessEnvironment";

    private final Credentials credentials;
    private final Class<?> contextType;
    private final ThreadLocal<Object> context = ThreadLocal.withInitial(this::signedIn);

    private PayaraIdentity(Credentials credentials) {
        this.credentials = credentials;
        this.contextType = reflecting(() -> type(isServer() ? SERVER_CONTEXT : CLIENT_CONTEXT));
    }

    /** Without credentials the pool's threads stay what every new thread is: anonymous. */
    static CallerIdentity of(Optional<Credentials> credentials) {
        return credentials.<CallerIdentity>map(PayaraIdentity::new).orElse(() -> {});
    }

    @Override
    public void assume() {
        reflecting(() -> contextType.getMethod("setCurrent", contextType).invoke(null, context.get()));
    }

    /** The realm is a placeholder: the ORB puts in the one that the called bean names. */
    private Object signedIn() {
        return reflecting(() -> {
            Object password = type(PASSWORD)
                    .getConstructor(String.class, char[].class, String.class)
                    .newInstance(credentials.user(), credentials.password().toCharArray(), "default");
            Subject subject = new Subject();
            subject.getPrivateCredentials().add(password);
            return contextType.getConstructor(String.class, Subject.class).newInstance(credentials.user(), subject);
        });
    }

    /** As Payara's ORB decides it: a plain JVM has no services before the first look-up, and afterwards none that say "server". */
    private static boolean isServer() throws ReflectiveOperationException {
        Object services = type(SERVICES).getMethod("getDefaultHabitat").invoke(null);
        if (services == null) {
            return false;
        }
        Object process = type("org.glassfish.hk2.api.ServiceLocator")
                .getMethod("getService", Class.class, Annotation[].class)
                .invoke(services, type(PROCESS), new Annotation[0]);
        if (process == null) {
            return false;
        }
        Object processType = type(PROCESS).getMethod("getProcessType").invoke(process);
        return (boolean) type(PROCESS + "$ProcessType").getMethod("isServer").invoke(processType);
    }

    private static Class<?> type(String name) throws ClassNotFoundException {
        return Class.forName(name, true, PayaraIdentity.class.getClassLoader());
    }

    private static <T> T reflecting(Reflection<T> work) {
        try {
            return work.run();
        } catch (ReflectiveOperationException | LinkageError unknown) {
            throw new IllegalStateException(
                    "cannot sign in: this is neither Payara Server nor a JVM with a matching gf-client.jar", unknown);
        }
    }

    @FunctionalInterface
    private interface Reflection<T> {
        T run() throws ReflectiveOperationException;
    }
}
