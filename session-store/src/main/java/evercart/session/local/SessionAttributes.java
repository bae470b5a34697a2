package evercart.session.local;

import java.util.AbstractMap;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * The attributes of a session as a node has them. It notes who was looked at and who was written, so that a save looks at these only:
 * an object that nobody asked for cannot have been changed in place.
 */
public final class SessionAttributes extends AbstractMap<String, Object> {
    /** Names that begin so are the session manager's: they are kept like any other, but listed to nobody. */
    public static final String HIDDEN = "\u0000";

    private final ValueCodec codec;
    private final Map<String, Slot> slots = new ConcurrentHashMap<>();
    /** slots whose objects somebody holds and may change in place */
    private final Set<Slot> handedOut = ConcurrentHashMap.newKeySet();
    /** those of them that somebody asked for since they were looked at last */
    private final Set<Slot> unseen = ConcurrentHashMap.newKeySet();
    /** what was set, or removed, since the last save */
    private final Map<String, Optional<Slot>> written = new ConcurrentHashMap<>();

    SessionAttributes(ValueCodec codec) {
        this.codec = codec;
    }

    @Override
    public Object get(Object name) {
        Slot slot = slots.get(name);
        return slot == null ? null : valueOf(slot);
    }

    private Object valueOf(Slot slot) {
        Object value = slot.value(codec);
        handOut(slot, value);
        return value;
    }

    private void handOut(Slot slot, Object value) {
        if (!Immutables.isImmutable(value)) {
            handedOut.add(slot);
            unseen.add(slot);
        }
    }

    @Override
    public Object put(String name, Object value) {
        Slot before = slots.get(name);
        Slot slot = Slot.set(name, value, before);
        slots.put(name, slot);
        written.put(name, Optional.of(slot));
        handOut(slot, value);
        return before == null ? null : before.value(codec);
    }

    @Override
    public Object remove(Object name) {
        Slot slot = slots.remove(name);
        if (slot == null) {
            return null;
        }
        written.put(slot.name, Optional.empty());
        return slot.value(codec);
    }

    @Override
    public boolean containsKey(Object name) {
        return slots.containsKey(name);
    }

    @Override
    public int size() {
        return keySet().size();
    }

    /** without the values, which would all have to be deserialised, and without what the session manager keeps for itself */
    @Override
    public Set<String> keySet() {
        return slots.keySet().stream()
                .filter(SessionAttributes::isTheApplications)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean isTheApplications(String name) {
        return !name.startsWith(HIDDEN);
    }

    @Override
    public Set<Entry<String, Object>> entrySet() {
        return slots.values().stream()
                .filter(slot -> isTheApplications(slot.name))
                .map(slot -> Map.entry(slot.name, valueOf(slot)))
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public void clear() {
        keySet().forEach(this::remove);
    }

    /** Nobody has set anything or asked for an object that may change since the last look. */
    boolean isUntouched() {
        return written.isEmpty() && unseen.isEmpty();
    }

    boolean isHandedOut() {
        return !handedOut.isEmpty();
    }

    /** All that the store must learn: what was set or changed in place, and what was removed. */
    Changes changes() {
        Map<String, Optional<Slot>> set = Map.copyOf(written);
        Map<Slot, byte[]> bytes = new HashMap<>();
        unseen.clear();
        for (Slot slot : looked(set)) {
            byte[] changed = slot.changedBytes(codec);
            if (changed != null) {
                bytes.put(slot, changed);
            }
        }
        bytes.keySet().removeIf(slot -> slot.isSuperseded() && bytes.containsKey(slots.get(slot.name)));
        Set<String> removed = new HashSet<>();
        set.forEach((name, slot) -> {
            if (slot.isEmpty()) {
                removed.add(name);
            }
        });
        return new Changes(bytes, removed, set);
    }

    private Set<Slot> looked(Map<String, Optional<Slot>> set) {
        Set<Slot> looked = new HashSet<>();
        set.values().forEach(slot -> slot.ifPresent(looked::add));
        handedOut.stream().filter(this::isWorthALook).forEach(looked::add);
        return looked;
    }

    private boolean isWorthALook(Slot slot) {
        return slots.get(slot.name) == slot || slot.isSuperseded() && !written.containsKey(slot.name);
    }

    /** The changes are in the store now. */
    void saved(Changes changes) {
        changes.bytes().forEach((slot, bytes) -> {
            slot.storedAs(bytes);
            if (slot.isSuperseded()) {
                slot.reinstate();
                slots.put(slot.name, slot);
            }
        });
        changes.set().forEach(written::remove);
    }

    /** No request holds any object any more. */
    void nobodyHoldsAny() {
        handedOut.clear();
        unseen.clear();
    }

    /** Takes over what the store has: newer values, and the names of all. What was set here and not saved yet stays. */
    void refresh(Map<String, byte[]> changed, Set<String> names) {
        changed.forEach(this::refresh);
        for (String name : slots.keySet()) {
            if (!names.contains(name) && !written.containsKey(name)) {
                slots.remove(name);
            }
        }
    }

    private void refresh(String name, byte[] bytes) {
        Slot current = slots.get(name);
        if (written.containsKey(name)) {
            if (current != null) {
                current.storedAs(bytes);
            }
        } else if (current == null || !Arrays.equals(current.stored(), bytes)) {
            slots.put(name, Slot.loaded(name, bytes));
            if (current != null) {
                current.supersede();
            }
        }
    }

    /** @param set what of {@code written} this covers */
    record Changes(Map<Slot, byte[]> bytes, Set<String> removed, Map<String, Optional<Slot>> set) {
        boolean isEmpty() {
            return bytes.isEmpty() && removed.isEmpty();
        }

        Map<String, byte[]> byName() {
            return bytes.entrySet().stream()
                    .collect(Collectors.toMap(entry -> entry.getKey().name, Map.Entry::getValue));
        }
    }
}
