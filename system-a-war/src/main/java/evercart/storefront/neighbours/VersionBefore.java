package evercart.storefront.neighbours;

import jakarta.ejb.EJBException;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Bears that a neighbour of the version before does not know a method yet, as it may be while one version replaces the other. */
public final class VersionBefore {
    private static final String NO_SUCH_METHOD = "BAD_OPERATION";

    private VersionBefore() {}

    /**
     * @param call of the new method, which may be carried out once
     * @param before what to call where there is none
     */
    public static <T> T orElse(Supplier<T> call, Supplier<T> before) {
        try {
            return call.get();
        } catch (EJBException failure) {
            if (lacksMethod(failure)) {
                return before.get();
            }
            throw failure;
        }
    }

    /** The ORB's own exception is known by its name: it is no part of Jakarta EE. */
    private static boolean lacksMethod(EJBException failure) {
        return Stream.<Throwable>iterate(failure, link -> link != null, Throwable::getCause)
                .anyMatch(link -> link.getClass().getSimpleName().equals(NO_SUCH_METHOD));
    }
}
