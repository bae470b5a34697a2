package evercart.ordering.customer;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.nio.file.Path;
import org.eclipse.microprofile.config.ConfigProvider;

/** Has {@link FirstStaff} look at its setting. Where there is none, a start costs nothing: not even a hash. */
@Singleton
@Startup
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class FirstStaffAtStart {

    @Inject
    Instance<StaffRoll> roll;

    @PostConstruct
    void look() {
        ConfigProvider.getConfig()
                .getOptionalValue(FirstStaff.KEY, String.class)
                .map(String::strip)
                .filter(email -> !email.isEmpty())
                .ifPresent(email -> new FirstStaff(roll.get(), besideTheDatabase()).add(email));
    }

    /** In the server's own folder, where evercart.ear has its database too. */
    private static Path besideTheDatabase() {
        return Path.of(System.getProperty("com.sun.aas.instanceRoot", ""), "evercart", "first-staff-password");
    }
}
