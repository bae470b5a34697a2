package evercart.ordering.customer;

import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Costs nothing, and counts how often it was asked. */
class QuickHash implements Pbkdf2PasswordHash {
    final AtomicInteger verifications = new AtomicInteger();

    @Override
    public void initialize(Map<String, String> parameters) {
        // there is nothing to set
    }

    @Override
    public String generate(char[] password) {
        return "hash of " + new String(password);
    }

    @Override
    public boolean verify(char[] password, String hash) {
        verifications.incrementAndGet();
        return hash.equals("hash of " + new String(password));
    }
}
