package evercart.storefront.session;

import java.io.Serializable;
import java.util.Map;
import java.util.Optional;

/**
 * What the shop remembers of one visitor, name by name. Values are immutable and replaced as a whole, so that parallel requests
 * that write different names never collide. Reading never starts a session; the first {@link #put} does.
 */
public interface SessionAttributes {

    <T> Optional<T> find(String name, Class<T> type);

    /** All values whose names begin with the prefix, by the rest of their names. */
    <T> Map<String, T> findAll(String prefix, Class<T> type);

    void put(String name, Serializable value);

    void remove(String name);
}
