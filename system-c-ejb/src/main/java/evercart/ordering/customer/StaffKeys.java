package evercart.ordering.customer;

import evercart.ordering.Transactions;
import evercart.ordering.UniqueViolation;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Optional;

/** The one pair of keys of all nodes, in the database of system C alone. The first node that needs it makes it. */
final class StaffKeys {
    private static final String ALGORITHM = "Ed25519";

    private final Transactions transactions;
    private final Clock clock;
    private volatile KeyPair known;

    StaffKeys(Transactions transactions, Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    KeyPair pair() {
        KeyPair pair = known;
        if (pair == null) {
            pair = stored().orElseGet(this::made);
            known = pair;
        }
        return pair;
    }

    private Optional<KeyPair> stored() {
        return transactions.inNew(database -> database.createNativeQuery(
                        "select private_key, public_key from ordering.staff_key where id = 1")
                .getResultStream()
                .findFirst()
                .map(row -> pair((Object[]) row)));
    }

    private KeyPair made() {
        try {
            KeyPair pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
            transactions.inNew(database -> insert(database, pair));
            return pair;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        } catch (PersistenceException failure) {
            if (UniqueViolation.caused(failure)) {
                return stored().orElseThrow();
            }
            throw failure;
        }
    }

    private int insert(EntityManager database, KeyPair pair) {
        return database.createNativeQuery(
                        "insert into ordering.staff_key (id, private_key, public_key, made_at) values (1, ?, ?, ?)")
                .setParameter(1, text(pair.getPrivate().getEncoded()))
                .setParameter(2, text(pair.getPublic().getEncoded()))
                .setParameter(3, clock.instant().atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }

    private static String text(byte[] encoded) {
        return Base64.getEncoder().encodeToString(encoded);
    }

    private static KeyPair pair(Object[] row) {
        try {
            KeyFactory keys = KeyFactory.getInstance(ALGORITHM);
            Base64.Decoder text = Base64.getDecoder();
            return new KeyPair(
                    keys.generatePublic(new X509EncodedKeySpec(text.decode((String) row[1]))),
                    keys.generatePrivate(new PKCS8EncodedKeySpec(text.decode((String) row[0]))));
        } catch (GeneralSecurityException damaged) {
            throw new IllegalStateException("the key in ordering.staff_key cannot be read", damaged);
        }
    }
}
