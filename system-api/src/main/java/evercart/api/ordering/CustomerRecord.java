package evercart.api.ordering;

import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;

/** A customer as staff see one: nothing about passwords, ever. */
public final class CustomerRecord implements Serializable {
    private static final long serialVersionUID = 1L;

    private final String id;
    private final String email;
    private final String name;
    private final long registeredAtMillis;
    private final boolean staff;
    private final long orders;

    /**
     * @param orders how many, whatever became of them
     */
    public CustomerRecord(String id, String email, String name, Instant registeredAt, boolean staff, long orders) {
        this.id = Objects.requireNonNull(id, "id");
        this.email = Objects.requireNonNull(email, "email");
        this.name = name;
        this.registeredAtMillis = registeredAt.toEpochMilli();
        this.staff = staff;
        this.orders = orders;
    }

    public String getId() {
        return id;
    }

    public String getEmail() {
        return email;
    }

    /** May be null. */
    public String getName() {
        return name;
    }

    public Instant getRegisteredAt() {
        return Instant.ofEpochMilli(registeredAtMillis);
    }

    public boolean isStaff() {
        return staff;
    }

    public long getOrders() {
        return orders;
    }
}
