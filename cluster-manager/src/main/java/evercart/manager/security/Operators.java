package evercart.manager.security;

import evercart.manager.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Set;

/** One operator, whose password was generated with the domain. */
@ApplicationScoped
public class Operators implements IdentityStore {
    static final String OPERATOR = "operator";

    @Inject
    Settings settings;

    public CredentialValidationResult validate(UsernamePasswordCredential given) {
        byte[] password = settings.secret("manager-password").getBytes(StandardCharsets.UTF_8);
        boolean right =
                MessageDigest.isEqual(password, given.getPasswordAsString().getBytes(StandardCharsets.UTF_8));
        return right && OPERATOR.equals(given.getCaller())
                ? new CredentialValidationResult(OPERATOR, Set.of(OPERATOR))
                : CredentialValidationResult.INVALID_RESULT;
    }
}
