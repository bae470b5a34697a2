package evercart.storefront.account;

import evercart.api.ordering.Address;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What the customer who is logged in does with the own account. Every method needs somebody to be logged in. */
@RequestScoped
public class Profile {

    @Inject
    Visitor visitor;

    @Inject
    AccountGateway accounts;

    @Inject
    LoginSession login;

    /** The session learns what was changed on another device. */
    void refresh() {
        accounts.customer(visitor.customer().getId()).ifPresent(visitor::know);
    }

    /** @throws evercart.api.InvalidInputException when it is too long */
    public void changeName(String name) {
        visitor.know(accounts.changeName(visitor.customer().getId(), name));
    }

    /**
     * Sends a letter with a link to {@code new-email.xhtml} to the address that the customer wants; until that is followed nothing changes.
     * Nobody learns here whether somebody else has the address.
     *
     * @throws evercart.api.ordering.InvalidCredentialsException when the password is not the one of now
     * @throws evercart.api.ordering.TooManyAttemptsException when too many passwords were wrong or too many letters asked for
     * @throws evercart.api.ordering.EmailNotChangeableException when the customer works for the shop
     * @throws evercart.api.InvalidInputException naming {@code email} when it is no address
     */
    public void wantEmail(String email, String password, Locale language) {
        accounts.sendEmailLetter(visitor.customer().getId(), password, email, language);
    }

    public List<Address> addresses() {
        return accounts.addresses(visitor.customer().getId());
    }

    /** Keeps these in place of all earlier ones. @throws evercart.api.InvalidInputException naming the part at fault */
    public void keepAddresses(List<Address> addresses) {
        accounts.keepAddresses(visitor.customer().getId(), addresses);
    }

    /**
     * Keeps this one beside the earlier ones, unless it is among them.
     *
     * @throws evercart.api.InvalidInputException naming {@code addresses} when there are as many as can be
     */
    public void keepAlso(Address address) {
        List<Address> kept = addresses();
        if (kept.stream().noneMatch(known -> isSame(known, address))) {
            keepAddresses(Stream.concat(kept.stream(), Stream.of(address)).toList());
        }
    }

    private static boolean isSame(Address one, Address other) {
        return new KeptAddressRow(one).getId().equals(new KeptAddressRow(other).getId());
    }

    /**
     * The session gets a new id; all others of this customer end.
     *
     * @throws evercart.api.ordering.InvalidCredentialsException when the password is not the one of now
     * @throws evercart.api.ordering.TooManyAttemptsException when too many passwords for this account were wrong
     * @throws evercart.api.InvalidInputException when the wanted one is no good
     */
    public void changePassword(String password, String wanted) {
        login.renew(accounts.changePassword(visitor.customer().getId(), password, wanted));
    }

    /**
     * Deletes the account and ends the session.
     *
     * @throws evercart.api.ordering.InvalidCredentialsException when the password is not the one of now
     * @throws evercart.api.ordering.TooManyAttemptsException when too many passwords for this account were wrong
     */
    public void delete(String password) {
        accounts.delete(visitor.customer().getId(), password);
        login.logout();
    }
}
