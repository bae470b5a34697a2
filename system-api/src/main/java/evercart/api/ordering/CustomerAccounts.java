package evercart.api.ordering;

import evercart.remote.Idempotent;
import jakarta.ejb.Remote;
import java.util.List;

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
     * @param origin where the request comes from, as the network knows it; null when that is nobody's business
     * @throws TooManyAttemptsException after two hundred registrations from one origin in a quarter of an hour, on whichever nodes
     * @throws EmailTakenException when somebody has registered this address
     * @throws evercart.api.InvalidInputException naming {@code email}, {@code password} or {@code name}
     * @throws AccountsBusyException when too many register or log in at once
     */
    Customer register(String email, String password, String name, String origin);

    /**
     * @throws InvalidCredentialsException when address and password do not belong together, without saying which is wrong
     * @throws TooManyAttemptsException after ten failures in a quarter of an hour, on whichever nodes
     * @throws AccountsBusyException when too many register or log in at once; this attempt does not count
     */
    @Idempotent
    Customer authenticate(String email, String password);

    /**
     * As {@link #authenticate}, with the origin for the log of what was refused.
     *
     * @param origin where the request comes from, as the network knows it; null when that is nobody's business
     */
    @Idempotent
    Customer authenticateFrom(String email, String password, String origin);

    /**
     * The customer as known now.
     *
     * @throws InvalidCredentialsException when there is no such account any more
     */
    @Idempotent
    Customer customer(String customerId);

    /**
     * @return the customer as called from now on
     * @param name at most 100 characters; null or blank: none
     * @throws InvalidCredentialsException when there is no such account any more
     * @throws evercart.api.InvalidInputException naming {@code name}
     */
    @Idempotent
    Customer changeName(String customerId, String name);

    /**
     * The addresses that the customer keeps, in the customer's own order.
     *
     * @throws InvalidCredentialsException when there is no such account any more
     */
    @Idempotent
    List<Address> addresses(String customerId);

    /**
     * Keeps these addresses in place of all earlier ones.
     *
     * @param addresses at most 10
     * @throws InvalidCredentialsException when there is no such account any more
     * @throws evercart.api.InvalidInputException naming the part at fault
     */
    @Idempotent
    void keepAddresses(String customerId, List<Address> addresses);

    /**
     * Not idempotent: the second call finds another password. All logins of before are over: {@link #endedLogins}.
     *
     * @return the customer as known by the new password
     * @param password the one of now
     * @param wanted 8 to 128 characters
     * @throws InvalidCredentialsException when the password is not the one of now, or there is no such account any more
     * @throws TooManyAttemptsException when too many passwords for this account were wrong, here or at its login
     * @throws evercart.api.InvalidInputException naming {@code password} when the wanted one is no good
     */
    Customer changePassword(String customerId, String password, String wanted);

    /**
     * Sends a letter with a token for {@link #resetPassword} to this address if it is a customer's. Neither the answer nor the time it takes
     * tells whether it is. Of several letters the newest counts; staff get none. Idempotent: within a minute a second call for the
     * address writes nothing.
     *
     * @param language of the letter: {@code en} or {@code zh}; English where it is not spoken
     * @param origin where the request comes from, as the network knows it; null when that is nobody's business
     * @throws TooManyAttemptsException after five calls for one address, or twenty from one origin, in a quarter of an hour, on
     *     whichever nodes
     * @throws evercart.api.InvalidInputException naming {@code email} when it is no address
     */
    @Idempotent
    void sendResetLetter(String email, String language, String origin);

    /**
     * Not idempotent: the second call finds the token used. All logins of before are over: {@link #endedLogins}.
     *
     * @param token of a letter, good once and for half an hour, until the password changes another way
     * @param wanted 8 to 128 characters
     * @param language in which to write to the customer about it, as for the letter
     * @param origin for the log, as for the letter
     * @throws InvalidCredentialsException when the token is good for nothing, or not any more
     * @throws evercart.api.InvalidInputException naming {@code password} when the wanted one is no good; the token stays good
     * @throws AccountsBusyException when too many register or log in at once; the token stays good
     */
    void resetPassword(String token, String wanted, String language, String origin);

    /**
     * Sends a letter with a token for {@link #confirmEmail} to the address that the customer wants from now on. When somebody has an
     * account with it the letter says that instead; neither the answer nor the time it takes tells. Of several wishes the newest counts;
     * a changed password ends it. Idempotent: within a minute a second call with the address writes nothing.
     *
     * @param password the one of now
     * @param language of the letter, as for {@link #sendResetLetter}
     * @param origin for the log, as for {@link #sendResetLetter}
     * @throws InvalidCredentialsException when the password is not the one of now, or there is no such account any more
     * @throws TooManyAttemptsException when too many passwords for this account were wrong, here or at its login; and after five letters
     *     for one customer, or to one address, in a quarter of an hour
     * @throws EmailNotChangeableException when the customer works for the shop
     * @throws evercart.api.InvalidInputException naming {@code email} when it is no address
     */
    @Idempotent
    void sendEmailLetter(String customerId, String password, String email, String language, String origin);

    /**
     * From now on the account has the address to which the token was sent; logins go on. The address of before is written to about it.
     * Idempotent: a token that was used answers the same and changes nothing.
     *
     * @return the customer
     * @param token of a letter, good for half an hour
     * @param language in which to write about it, as for {@link #sendResetLetter}
     * @param origin for the log, as for {@link #sendResetLetter}
     * @throws InvalidCredentialsException when the token is good for nothing, or not any more, or somebody else has the address by now
     */
    @Idempotent
    Customer confirmEmail(String token, String language, String origin);

    /**
     * Forgets the customer; the e-mail address is free again. Orders stay in the books with their addresses. Not idempotent: the
     * second call finds no account.
     *
     * @throws InvalidCredentialsException when the password is wrong, or there is no such account any more
     * @throws TooManyAttemptsException when too many passwords for this account were wrong, here or at its login
     */
    void delete(String customerId, String password);

    /**
     * The logins that ended lately.
     *
     * @param seconds how long before now at most, itself at most a day
     */
    @Idempotent
    List<EndedLogins> endedLogins(int seconds);
}
