package evercart.storefront.staff;

import evercart.api.staff.NotStaffException;
import evercart.api.staff.StaffPass;
import evercart.storefront.session.SessionAttributes;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The pass of whoever works for the shop in this session. It is shown with every call and renewed as long as somebody works. */
@RequestScoped
public class StaffSession {
    private static final String ATTRIBUTE = "evercart.staff";
    private static final Duration RENEWED_AFTER = Duration.ofMinutes(5);

    @Inject
    SessionAttributes session;

    @Inject
    HttpServletRequest request;

    @Inject
    GuardedOrderDesk ordering;

    public boolean isStaff() {
        return held().isPresent();
    }

    /** For the page. @throws NotStaffException when nobody of the staff is logged in */
    public String email() {
        return held().orElseThrow(NotStaffException::new).getEmail();
    }

    /**
     * The session gets a new id, so that an id planted before the login is worth nothing.
     *
     * @throws evercart.api.ordering.InvalidCredentialsException when address and password are not those of staff
     * @throws DeskAwayException when nobody can look at the password
     */
    public void enter(String email, String password) {
        StaffPass pass = ordering.enter(email, password);
        request.getSession();
        request.changeSessionId();
        session.put(ATTRIBUTE, pass);
    }

    void forget() {
        session.remove(ATTRIBUTE);
    }

    /** @throws NotStaffException when nobody of the staff is logged in, or not any more */
    StaffPass pass() {
        StaffPass pass = held().orElseThrow(NotStaffException::new);
        return Instant.now().isAfter(pass.getIssuedAt().plus(RENEWED_AFTER)) ? renewed(pass) : pass;
    }

    /** While system C is away the old pass goes on until its time is over. */
    private StaffPass renewed(StaffPass pass) {
        try {
            StaffPass renewed = ordering.renew(pass);
            session.put(ATTRIBUTE, renewed);
            return renewed;
        } catch (DeskAwayException away) {
            return pass;
        }
    }

    private Optional<StaffPass> held() {
        return session.find(ATTRIBUTE, StaffPass.class).filter(pass -> pass.isGoodAt(Instant.now()));
    }
}
