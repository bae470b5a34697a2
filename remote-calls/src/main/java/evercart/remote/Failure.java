package evercart.remote;

import jakarta.ejb.ApplicationException;
import jakarta.ejb.EJBException;
import jakarta.ejb.NoSuchEJBException;
import java.lang.reflect.Method;
import java.net.ConnectException;
import java.rmi.NoSuchObjectException;
import java.rmi.RemoteException;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.omg.CORBA.BAD_INV_ORDER;
import org.omg.CORBA.COMM_FAILURE;
import org.omg.CORBA.CompletionStatus;
import org.omg.CORBA.NO_RESPONSE;
import org.omg.CORBA.OBJECT_NOT_EXIST;
import org.omg.CORBA.SystemException;
import org.omg.CORBA.TIMEOUT;
import org.omg.CORBA.TRANSIENT;

/**
 * What a throwable that came out of a remote proxy means.
 *
 * @param thrown what the caller gets to see when it is an answer
 */
record Failure(Kind kind, Throwable thrown) {

    enum Kind {
        /** The bean or its container answered, if only by an exception. */
        ANSWER,
        /** The proxy leads nowhere any more; nothing was carried out. */
        STALE,
        /** The node could not be reached; nothing was carried out. */
        NOT_SENT,
        /** The connection broke: nobody knows whether the call was carried out. */
        BROKEN
    }

    static Failure of(Method method, Throwable thrown) {
        return chain(thrown)
                .filter(link -> isOutcome(method, link))
                .findFirst()
                .map(outcome -> new Failure(Kind.ANSWER, outcome))
                .orElseGet(() -> new Failure(kind(thrown), thrown));
    }

    String reason() {
        return chain(thrown).reduce((first, second) -> second).orElseThrow().toString();
    }

    private static Kind kind(Throwable thrown) {
        if (thrown instanceof NodeLostException) {
            return Kind.BROKEN;
        }
        if (has(thrown, Failure::isStale)) {
            return Kind.STALE;
        }
        Optional<SystemException> broken = ownSystemException(thrown);
        if (broken.isPresent()) {
            return broken.get().completed == CompletionStatus.COMPLETED_NO ? Kind.NOT_SENT : Kind.BROKEN;
        }
        return has(thrown, ConnectException.class::isInstance) ? Kind.NOT_SENT : Kind.ANSWER;
    }

    private static boolean isStale(Throwable link) {
        return link instanceof NoSuchEJBException
                || link instanceof NoSuchObjectException
                || link instanceof OBJECT_NOT_EXIST
                || link instanceof EJBException
                        && String.valueOf(link.getMessage()).contains("container is in");
    }

    /** Of the kinds that speak of the connection, not of what was sent over it. */
    private static Optional<SystemException> ownSystemException(Throwable thrown) {
        return chain(thrown)
                .filter(link -> link instanceof COMM_FAILURE
                        || link instanceof TRANSIENT
                        || link instanceof TIMEOUT
                        || link instanceof NO_RESPONSE
                        || link instanceof BAD_INV_ORDER)
                .map(SystemException.class::cast)
                .findFirst();
    }

    private static boolean isOutcome(Method method, Throwable link) {
        return isDeclared(method, link) || isApplicationException(link.getClass());
    }

    private static boolean isDeclared(Method method, Throwable link) {
        return !(link instanceof RuntimeException)
                && !(link instanceof RemoteException)
                && Arrays.stream(method.getExceptionTypes()).anyMatch(type -> type.isInstance(link));
    }

    private static boolean isApplicationException(Class<?> type) {
        ApplicationException own = type.getDeclaredAnnotation(ApplicationException.class);
        return own != null || inherits(type.getSuperclass());
    }

    private static boolean inherits(Class<?> type) {
        if (type == Throwable.class || type == Object.class) {
            return false;
        }
        ApplicationException mark = type.getDeclaredAnnotation(ApplicationException.class);
        return mark == null ? inherits(type.getSuperclass()) : mark.inherited();
    }

    private static boolean has(Throwable thrown, Predicate<Throwable> wanted) {
        return chain(thrown).anyMatch(wanted);
    }

    private static Stream<Throwable> chain(Throwable thrown) {
        return Stream.iterate(thrown, link -> link != null, Throwable::getCause).limit(20);
    }
}
