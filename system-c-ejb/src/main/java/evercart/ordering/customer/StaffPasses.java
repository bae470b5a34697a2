package evercart.ordering.customer;

import evercart.api.ordering.Customer;
import evercart.api.ordering.InvalidCredentialsException;
import evercart.api.staff.NotStaffException;
import evercart.api.staff.StaffPass;
import evercart.ordering.Transactions;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.Clock;
import java.time.Instant;

/** Signs passes for staff and looks at those that are shown. Who is no longer staff is refused at once. */
public final class StaffPasses {
    private final Accounts accounts;
    private final StaffKeys keys;
    private final Transactions transactions;
    private final Clock clock;

    StaffPasses(Accounts accounts, Transactions transactions, Clock clock) {
        this.accounts = accounts;
        this.keys = new StaffKeys(transactions, clock);
        this.transactions = transactions;
        this.clock = clock;
    }

    /** @param origin may be null */
    StaffPass enter(String email, String password, String origin) {
        Entrance entrance = Entrance.staffLogin(origin);
        Customer customer = accounts.authenticate(email, password, entrance);
        if (!isStaff(customer.getId())) {
            entrance.refused(email, "a customer, not of the staff");
            throw new InvalidCredentialsException();
        }
        entrance.passed(email, "let in");
        return signed(customer.getId(), customer.getEmail(), clock.instant());
    }

    StaffPass renew(StaffPass pass) {
        check(pass);
        return signed(pass.getCustomerId(), pass.getEmail(), pass.getLoggedInAt());
    }

    byte[] publicKey() {
        return keys.pair().getPublic().getEncoded();
    }

    /**
     * @return who it is, for the history
     * @throws NotStaffException when the pass is no good or its owner is no longer staff
     */
    public String check(StaffPass pass) {
        if (pass == null
                || !pass.isSignedBy(keys.pair().getPublic())
                || !pass.isGoodAt(clock.instant())
                || !isStaff(pass.getCustomerId())) {
            throw new NotStaffException();
        }
        return pass.getEmail();
    }

    private boolean isStaff(String customerId) {
        return transactions.inNew(database -> new Customers(database)
                .withId(customerId)
                .filter(CustomerAccount::isStaff)
                .isPresent());
    }

    private StaffPass signed(String customerId, String email, Instant loggedInAt) {
        Instant now = clock.instant();
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(keys.pair().getPrivate());
            signature.update(StaffPass.signedText(customerId, email, loggedInAt, now));
            return new StaffPass(customerId, email, loggedInAt, now, signature.sign());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
