package evercart.api.staff;

import evercart.remote.Idempotent;
import jakarta.ejb.Remote;
import java.util.List;

/** Decides who is staff. Only whoever runs the shop may call it: the user {@link #CALLER}, whom the storefront cannot be. */
@Remote
public interface StaffAccounts {

    /** Where JNDI has it on every node of its system. */
    String JNDI_NAME = "evercart/StaffAccounts";

    /** The one user of the callers' realm who is let in. */
    String CALLER = "operator";

    /**
     * Makes a staff account, or makes the account of this address one. Either way it gets a new password, so that nobody who
     * registered the address before becomes staff with the password of then.
     *
     * @return the password, which nobody can be told again
     * @throws evercart.api.InvalidInputException naming {@code email}
     */
    String add(String email);

    /**
     * The account stays a customer's; passes that are out are worth nothing at system C at once, and at system B when their term
     * is over.
     *
     * @return false when no staff account has this address
     */
    @Idempotent
    boolean remove(String email);

    /** The e-mail addresses of staff, in order. */
    @Idempotent
    List<String> list();
}
