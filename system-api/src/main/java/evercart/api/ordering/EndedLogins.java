package evercart.api.ordering;

import java.io.Serializable;
import java.util.Objects;

/** Logins of one customer that are over, because the password was changed or the account deleted. */
public final class EndedLogins implements Serializable {
    private static final long serialVersionUID = 1L;

    private final String customerId;
    private final int leastCredentials;

    /** @param leastCredentials logins with fewer are over */
    public EndedLogins(String customerId, int leastCredentials) {
        this.customerId = Objects.requireNonNull(customerId, "customerId");
        this.leastCredentials = leastCredentials;
    }

    public String getCustomerId() {
        return customerId;
    }

    /** Logins with fewer {@link Customer#getCredentials()} are over. */
    public int getLeastCredentials() {
        return leastCredentials;
    }
}
