package evercart.ordering;

import jakarta.persistence.PersistenceException;
import java.sql.SQLException;

/** Tells the one failure of an insert that means "somebody else was faster" from all others. */
public final class UniqueViolation {
    private static final String SQL_STATE = "23505";

    private UniqueViolation() {}

    public static boolean caused(PersistenceException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && SQL_STATE.equals(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }
}
