package evercart.ordering.customer;

import evercart.api.staff.NotStaffException;
import evercart.api.staff.StaffAccounts;
import evercart.ordering.SystemBoundary;
import jakarta.annotation.Resource;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.util.List;

/** Opens {@link StaffRoll} to whoever runs the shop, and to nobody else: not to the other systems, nor to callers of this JVM. */
@Stateless(mappedName = StaffAccounts.JNDI_NAME)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@Interceptors(SystemBoundary.class)
public class StaffAccountsBean implements StaffAccounts {

    @Resource
    SessionContext context;

    @Inject
    StaffRoll roll;

    @Override
    public String add(String email) {
        checkCaller();
        return roll.add(email);
    }

    @Override
    public boolean remove(String email) {
        checkCaller();
        return roll.remove(email);
    }

    @Override
    public List<String> list() {
        checkCaller();
        return roll.list();
    }

    private void checkCaller() {
        if (!CALLER.equals(context.getCallerPrincipal().getName())) {
            throw new NotStaffException();
        }
    }
}
