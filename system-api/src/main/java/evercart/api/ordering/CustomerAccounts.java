package evercart.api.ordering;

import evercart.remote.Idempotent;
import jakarta.ejb.Remote;

/** Who may log in. E-mail addresses are compared without regard to case. */
@Remote
public interface CustomerAccounts {

    /** Where JNDI has it on every node of its system. */
    String JNDI_NAME = "evercart/CustomerAccounts";

    /**
     * Not idempotent: the second call finds the address taken.
     *
     * @param email at most 254 characters
     * @param password 8 to 128 characters; only a salted hash of it is kept
     * @param name what to call the customer; may be null
     * @throws EmailTakenException when somebody has registered this address
     * @throws evercart.api.InvalidInputException naming {@code email}, {@code password} or {@code name}
     */
    Customer register(String email, String password, String name);

    /** @throws InvalidCredentialsException when address and password do not belong together, without saying which is wrong */
    @Idempotent
    Customer authenticate(String email, String password);
}
