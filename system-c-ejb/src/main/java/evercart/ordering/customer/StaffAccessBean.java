package evercart.ordering.customer;

import evercart.api.staff.StaffAccess;
import evercart.api.staff.StaffPass;
import evercart.ordering.SystemBoundary;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;

/** Opens {@link StaffPasses} to the other systems. */
@Stateless(mappedName = StaffAccess.JNDI_NAME)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@Interceptors(SystemBoundary.class)
public class StaffAccessBean implements StaffAccess {

    @Inject
    StaffPasses passes;

    @Override
    public StaffPass enter(String email, String password) {
        return passes.enter(email, password, null);
    }

    @Override
    public StaffPass enterFrom(String email, String password, String origin) {
        return passes.enter(email, password, origin);
    }

    @Override
    public StaffPass renew(StaffPass pass) {
        return passes.renew(pass);
    }

    @Override
    public byte[] publicKey() {
        return passes.publicKey();
    }
}
