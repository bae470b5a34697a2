package evercart.api.ordering;

import java.io.Serializable;
import java.util.Objects;

/** A registered customer, without any secret. */
public final class Customer implements Serializable {
    private static final long serialVersionUID = 1L;

    private final String id;
    private final String email;
    private final String name;
    private final int credentials;

    public Customer(String id, String email, String name) {
        this(id, email, name, 0);
    }

    /** @param credentials grows with every change of the password */
    public Customer(String id, String email, String name, int credentials) {
        this.id = Objects.requireNonNull(id, "id");
        this.email = Objects.requireNonNull(email, "email");
        this.name = name;
        this.credentials = credentials;
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

    /** Which password the customer was known by: a login with an earlier one is over when {@link EndedLogins} says so. */
    public int getCredentials() {
        return credentials;
    }
}
