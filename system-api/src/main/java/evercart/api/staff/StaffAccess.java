package evercart.api.staff;

import evercart.remote.Idempotent;
import jakarta.ejb.Remote;

/** How staff come in: system C looks at the password and signs a {@link StaffPass}. */
@Remote
@Idempotent
public interface StaffAccess {

    /** Where JNDI has it on every node of its system. */
    String JNDI_NAME = "evercart/StaffAccess";

    /**
     * @throws evercart.api.ordering.InvalidCredentialsException when address and password do not belong together, or the account
     *     is no staff account, without saying which
     * @throws evercart.api.ordering.TooManyAttemptsException after ten failures in a quarter of an hour, on whichever nodes
     * @throws evercart.api.ordering.AccountsBusyException when too many log in at once
     */
    StaffPass enter(String email, String password);

    /**
     * As {@link #enter}, with the origin for the log.
     *
     * @param origin where the request comes from, as the network knows it; null when that is nobody's business
     */
    StaffPass enterFrom(String email, String password, String origin);

    /**
     * A pass for another term.
     *
     * @throws NotStaffException when the pass is not good any more, or the account is no staff account any more
     */
    StaffPass renew(StaffPass pass);

    /** The key by which other systems check passes, in X.509 encoding. */
    byte[] publicKey();
}
