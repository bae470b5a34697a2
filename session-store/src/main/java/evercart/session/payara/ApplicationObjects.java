package evercart.session.payara;

import evercart.session.local.ObjectCodec;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InvalidClassException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.catalina.core.StandardContext;

/**
 * Objects of one application by Java serialization, with the streams of the application server: they know the application's class loader
 * and what can be serialised in its own way, such as references to EJBs.
 */
final class ApplicationObjects implements ObjectCodec {
    private static final System.Logger LOG = System.getLogger(ApplicationObjects.class.getName());

    private final StandardContext application;
    private final AllowedClasses allowed;
    private final Set<Class<?>> tried = ConcurrentHashMap.newKeySet();

    ApplicationObjects(StandardContext application, AllowedClasses allowed) {
        this.application = application;
        this.allowed = allowed;
    }

    @Override
    public byte[] encode(Object value) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = application.createObjectOutputStream(bytes)) {
            out.writeObject(value);
        }
        byte[] encoded = bytes.toByteArray();
        if (tried.add(value.getClass())) {
            tellIfUnreadable(value.getClass(), encoded);
        }
        return encoded;
    }

    /** Better at the first save than at the first failover. */
    private void tellIfUnreadable(Class<?> type, byte[] encoded) throws IOException {
        try {
            decode(encoded);
        } catch (InvalidClassException | ClassNotFoundException refused) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "session attributes of {0} cannot be read by other nodes: {1}. Add what is missing to {2}allow",
                    type.getName(),
                    refused.getMessage(),
                    SessionSettings.PREFIX);
        }
    }

    @Override
    public Object decode(byte[] bytes) throws IOException, ClassNotFoundException {
        try (ObjectInputStream in = application.createObjectInputStream(new ByteArrayInputStream(bytes))) {
            in.setObjectInputFilter(allowed);
            return in.readObject();
        }
    }
}
