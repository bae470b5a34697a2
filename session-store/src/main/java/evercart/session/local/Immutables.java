package evercart.session.local;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Values that can never change in place, so that nobody need serialise them to see whether they did: those of Java, records and objects
 * that have nothing but final fields with such values, and unmodifiable collections of them.
 */
final class Immutables {
    private static final Set<Class<?>> OF_JAVA = Set.of(
            String.class,
            Boolean.class,
            Byte.class,
            Character.class,
            Short.class,
            Integer.class,
            Long.class,
            Float.class,
            Double.class,
            BigDecimal.class,
            BigInteger.class,
            UUID.class,
            Locale.class,
            Instant.class,
            Duration.class,
            LocalDate.class,
            LocalTime.class,
            LocalDateTime.class,
            OffsetDateTime.class,
            ZonedDateTime.class);

    private static final int DEEPEST = 16;

    /** What of a type's objects must be looked at: null when they may change. */
    private record Shape(List<Field> doubtful) {}

    private static final ClassValue<Shape> SHAPES = new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> type) {
            return isOfApplication(type) ? shape(type) : new Shape(null);
        }
    };

    private Immutables() {}

    static boolean isImmutable(Object value) {
        return isImmutable(value, DEEPEST);
    }

    private static boolean isImmutable(Object value, int depth) {
        if (value == null || value instanceof Enum || OF_JAVA.contains(value.getClass())) {
            return true;
        } else if (depth == 0) {
            return false;
        } else if (value instanceof Collection<?> || value instanceof Map<?, ?>) {
            return isUnmodifiable(value) && elements(value).allMatch(element -> isImmutable(element, depth - 1));
        }
        List<Field> doubtful = SHAPES.get(value.getClass()).doubtful;
        return doubtful != null && doubtful.stream().allMatch(field -> isImmutable(valueOf(field, value), depth - 1));
    }

    /** What {@code List.of}, {@code Set.copyOf} and the like make, not a view of something that changes. */
    private static boolean isUnmodifiable(Object collection) {
        return collection.getClass().getName().startsWith("java.util.ImmutableCollections$")
                && !collection.getClass().getSimpleName().startsWith("Sub");
    }

    private static Stream<?> elements(Object collection) {
        return collection instanceof Map<?, ?> map
                ? Stream.concat(map.keySet().stream(), map.values().stream())
                : ((Collection<?>) collection).stream();
    }

    /** Of others, nobody knows what hides behind a final field: a key into a table, say. */
    private static boolean isOfApplication(Class<?> type) {
        return !type.isArray() && !type.isHidden() && !type.getName().startsWith("java");
    }

    private static Shape shape(Class<?> type) {
        List<Field> doubtful = new ArrayList<>();
        for (Class<?> each = type; each != Object.class; each = each.getSuperclass()) {
            for (Field field : each.getDeclaredFields()) {
                if (Modifier.isStatic(field.getModifiers())) {
                    continue;
                } else if (!Modifier.isFinal(field.getModifiers()) || !field.trySetAccessible()) {
                    return new Shape(null);
                } else if (!field.getType().isPrimitive()) {
                    doubtful.add(field);
                }
            }
        }
        return new Shape(List.copyOf(doubtful));
    }

    private static Object valueOf(Field field, Object owner) {
        try {
            return field.get(owner);
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
