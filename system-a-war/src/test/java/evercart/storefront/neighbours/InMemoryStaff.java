package evercart.storefront.neighbours;

import evercart.api.ordering.Customer;
import evercart.api.ordering.InvalidCredentialsException;
import evercart.api.staff.NotStaffException;
import evercart.api.staff.StaffAccess;
import evercart.api.staff.StaffPass;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Inject;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Instant;

/** Who is staff: every account whose address ends with {@code @staff.example}. */
@Alternative
@Priority(1)
@ApplicationScoped
public class InMemoryStaff implements StaffAccess {

    @Inject
    InMemoryAccounts accounts;

    private final KeyPair keys = keys();

    private static KeyPair keys() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public StaffPass enter(String email, String password) {
        Customer customer = accounts.authenticate(email, password);
        if (!customer.getEmail().endsWith("@staff.example")) {
            throw new InvalidCredentialsException();
        }
        return signed(customer.getId(), customer.getEmail(), Instant.now());
    }

    @Override
    public StaffPass enterFrom(String email, String password, String origin) {
        return enter(email, password);
    }

    @Override
    public StaffPass renew(StaffPass pass) {
        check(pass);
        return signed(pass.getCustomerId(), pass.getEmail(), pass.getLoggedInAt());
    }

    @Override
    public byte[] publicKey() {
        return keys.getPublic().getEncoded();
    }

    String check(StaffPass pass) {
        if (pass == null || !pass.isSignedBy(keys.getPublic()) || !pass.isGoodAt(Instant.now())) {
            throw new NotStaffException();
        }
        return pass.getEmail();
    }

    private StaffPass signed(String id, String email, Instant loggedInAt) {
        Instant now = Instant.now();
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(keys.getPrivate());
            signature.update(StaffPass.signedText(id, email, loggedInAt, now));
            return new StaffPass(id, email, loggedInAt, now, signature.sign());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
