package evercart.api.ordering;

import java.io.Serializable;
import java.util.Objects;

/** A registered customer, without any secret. */
public final class Customer implements Serializable {
    private static final long serialVersionUID = 1L;

    private final String id;
    private final String email;
    private final String name;

    public Customer(String id, String email, String name) {
        this.id = Objects.requireNonNull(id, "id");
        this.email = Objects.requireNonNull(email, "email");
        this.name = name;
    }

    public String getId() {
        return id;
    }

    /** In lower case. */
    public String getEmail() {
        return email;
    }

    /** May be null. */
    public String getName() {
        return name;
    }
}
