package evercart.session.store;

import java.time.Duration;
import java.util.Map;
import java.util.Set;

/**
 * What one request changed in a session. Only the attributes named here are touched: changes of different attributes never undo each
 * other, whoever comes first.
 *
 * @param known the version that the change was made on
 * @param written serialised values by name; the arrays are not copied and must not be changed afterwards
 * @param removed names of removed attributes
 * @param timeout the new timeout, or null when it stays; zero or less: for ever
 * @param finished the mark of a request whose answer left before this save, or null
 * @param lock the token of the lock that must be held, or null when none is needed
 * @param overwrites whether an attribute that was written by somebody else after the known version may be overwritten; if not, such a
 *     change is refused as a whole
 */
public record Change(
        long known,
        Map<String, byte[]> written,
        Set<String> removed,
        Duration timeout,
        String finished,
        String lock,
        boolean overwrites) {
    public Change {
        written = Map.copyOf(written);
        removed = Set.copyOf(removed);
    }
}
