package evercart.storefront.session;

import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A session in memory that can be seen from two nodes at once: a branch sees what was there, and a merge brings its writes back. */
public final class MapSession implements SessionAttributes {
    private final Map<String, Serializable> values;
    private final Map<String, Optional<Serializable>> writes = new HashMap<>();

    public MapSession() {
        this(Map.of());
    }

    private MapSession(Map<String, Serializable> values) {
        this.values = new HashMap<>(values);
    }

    public MapSession branch() {
        return new MapSession(values);
    }

    public void merge(MapSession branch) {
        branch.writes.forEach((name, value) -> value.ifPresentOrElse(now -> put(name, now), () -> remove(name)));
    }

    public Map<String, Serializable> values() {
        return Map.copyOf(values);
    }

    @Override
    public <T> Optional<T> find(String name, Class<T> type) {
        return Optional.ofNullable(type.cast(values.get(name)));
    }

    @Override
    public <T> Map<String, T> findAll(String prefix, Class<T> type) {
        Map<String, T> found = new HashMap<>();
        values.forEach((name, value) -> {
            if (name.startsWith(prefix)) {
                found.put(name.substring(prefix.length()), type.cast(value));
            }
        });
        return found;
    }

    @Override
    public void put(String name, Serializable value) {
        values.put(name, value);
        writes.put(name, Optional.of(value));
    }

    @Override
    public void remove(String name) {
        values.remove(name);
        writes.put(name, Optional.empty());
    }
}
