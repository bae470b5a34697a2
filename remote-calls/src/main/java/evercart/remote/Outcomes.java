package evercart.remote;

import jakarta.ejb.ApplicationException;
import java.lang.reflect.Method;
import java.rmi.RemoteException;
import java.util.Arrays;
import java.util.Optional;

/** Finds application exceptions: what a bean throws to tell its caller something, not because something broke. */
final class Outcomes {

    private Outcomes() {}

    /** The application exception that was thrown, wrapped or not. */
    static Optional<Throwable> in(Method method, Throwable thrown) {
        return Failure.chain(thrown).filter(link -> isOutcome(method, link)).findFirst();
    }

    private static boolean isOutcome(Method method, Throwable link) {
        return isDeclared(method, link) || isMarked(link.getClass());
    }

    private static boolean isDeclared(Method method, Throwable link) {
        return !(link instanceof RuntimeException)
                && !(link instanceof RemoteException)
                && Arrays.stream(method.getExceptionTypes()).anyMatch(type -> type.isInstance(link));
    }

    private static boolean isMarked(Class<?> type) {
        return type.isAnnotationPresent(ApplicationException.class) || inheritsMark(type.getSuperclass());
    }

    private static boolean inheritsMark(Class<?> type) {
        if (type == null) {
            return false;
        }
        ApplicationException mark = type.getAnnotation(ApplicationException.class);
        return mark == null ? inheritsMark(type.getSuperclass()) : mark.inherited();
    }
}
