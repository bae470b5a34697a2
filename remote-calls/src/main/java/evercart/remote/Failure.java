package evercart.remote;

import jakarta.ejb.EJBException;
import jakarta.ejb.NoSuchEJBException;
import java.lang.reflect.Method;
import java.rmi.NoSuchObjectException;
import java.rmi.RemoteException;
import java.rmi.ServerError;
import java.rmi.ServerException;
import java.util.Set;
import java.util.stream.Stream;
import org.omg.CORBA.BAD_INV_ORDER;
import org.omg.CORBA.COMM_FAILURE;
import org.omg.CORBA.CompletionStatus;
import org.omg.CORBA.INITIALIZE;
import org.omg.CORBA.NO_PERMISSION;
import org.omg.CORBA.NO_RESPONSE;
import org.omg.CORBA.OBJECT_NOT_EXIST;
import org.omg.CORBA.SystemException;
import org.omg.CORBA.TIMEOUT;
import org.omg.CORBA.TRANSIENT;

/**
 * What a throwable that came out of a remote proxy means. Only what the own ORB has thrown speaks of this call: the same
 * exceptions deeper down may come from a call that the bean itself has made.
 *
 * @param thrown what the caller gets to see when it is an answer
 */
record Failure(Kind kind, Throwable thrown) {

    /** Of a container that starts or stops. One that stops says so before a call, but also after a call that was carried out. */
    private static final String CONTAINER_STATE = "Attempt to invoke when container is in ";

    /** The minor code of the COMM_FAILURE that the ORB throws after com.sun.corba.ee.transport.ORBWaitForResponseTimeout. */
    private static final int ORB_WAIT_FOR_RESPONSE_TIMEOUT = 1330446355;

    /** The others, such as MARSHAL, speak of what was sent: it would fail on any node. */
    private static final Set<Class<?>> ABOUT_THE_NODE = Set.of(
            COMM_FAILURE.class,
            TRANSIENT.class,
            TIMEOUT.class,
            NO_RESPONSE.class,
            NO_PERMISSION.class,
            BAD_INV_ORDER.class,
            INITIALIZE.class);

    enum Kind {
        /** The bean or its container answered, if only by an exception. */
        ANSWER,
        /** The node could not be reached, did not let the caller in, or no longer has the bean; nothing was carried out. */
        NOT_DONE,
        /** The connection broke: nobody knows whether the call was carried out. */
        BROKEN,
        /** The ORB has waited long enough: nobody knows either. */
        LATE,
        /** The pool has lost the node while it waited: nobody knows either. */
        LOST
    }

    static Failure of(Method method, Throwable thrown) {
        return Outcomes.in(method, thrown)
                .map(outcome -> new Failure(Kind.ANSWER, outcome))
                .orElseGet(() -> new Failure(kind(thrown), thrown));
    }

    String reason() {
        return reason(thrown);
    }

    /** The first line of the deepest cause: the ORB puts whole stack traces into messages. */
    static String reason(Throwable thrown) {
        Throwable deepest = chain(thrown).reduce((first, last) -> last).orElseThrow();
        return deepest.toString().lines().findFirst().orElseThrow();
    }

    static Stream<Throwable> chain(Throwable thrown) {
        return Stream.iterate(thrown, link -> link != null, Throwable::getCause).limit(20);
    }

    private static Kind kind(Throwable thrown) {
        if (thrown instanceof NodeLostException) {
            return Kind.LOST;
        }
        if (thrown instanceof NoSuchEJBException) {
            return Kind.NOT_DONE;
        }
        if (thrown instanceof EJBException
                && String.valueOf(thrown.getMessage()).startsWith(CONTAINER_STATE)) {
            return thrown.getMessage().endsWith(" Initializing") ? Kind.NOT_DONE : Kind.BROKEN;
        }
        return ofTransport(thrown instanceof EJBException ? thrown.getCause() : thrown);
    }

    private static Kind ofTransport(Throwable link) {
        if (link instanceof NoSuchObjectException || link instanceof OBJECT_NOT_EXIST) {
            return Kind.NOT_DONE;
        }
        if (link instanceof SystemException failed) {
            return ofOrb(failed);
        }
        boolean isWrapper =
                link instanceof RemoteException && !(link instanceof ServerException) && !(link instanceof ServerError);
        return isWrapper && link.getCause() != null ? ofTransport(link.getCause()) : Kind.ANSWER;
    }

    /** The outermost status counts: below a COMPLETED_MAYBE lies the COMPLETED_NO of the read that failed. */
    private static Kind ofOrb(SystemException failed) {
        if (!ABOUT_THE_NODE.contains(failed.getClass())) {
            return Kind.ANSWER;
        }
        if (failed.completed == CompletionStatus.COMPLETED_NO) {
            return Kind.NOT_DONE;
        }
        return failed.minor == ORB_WAIT_FOR_RESPONSE_TIMEOUT ? Kind.LATE : Kind.BROKEN;
    }
}
