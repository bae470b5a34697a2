package evercart.session.payara;

import evercart.session.local.LocalSession;
import java.security.Principal;
import java.time.Duration;
import org.apache.catalina.session.StandardSession;

/** Payara's view of a session whose content is a {@link LocalSession}. Listeners and events are the application server's own. */
final class SharedSession extends StandardSession {
    private static final long serialVersionUID = 1L;

    private final transient LocalSession local;
    private final transient SharedSessionManager sessions;

    SharedSession(SharedSessionManager manager, LocalSession local) {
        super(manager);
        this.sessions = manager;
        this.local = local;
        this.attributes = local.attributes();
        this.id = local.id();
        setCreationTime(local.created().toEpochMilli());
    }

    LocalSession local() {
        return local;
    }

    /** The same on every node. */
    @Override
    public void setCreationTime(long unused) {
        super.setCreationTime(local.created().toEpochMilli());
    }

    /** Takes over what the store told. */
    void refreshed() {
        setThisAccessedTime(local.lastAccess().toEpochMilli());
        maxInactiveInterval = seconds(local.timeout());
    }

    private static int seconds(Duration timeout) {
        return timeout.isZero() || timeout.isNegative() ? -1 : (int) timeout.toSeconds();
    }

    @Override
    public void setId(String id) {
        local.setId(id);
        super.setId(id);
    }

    @Override
    public void setMaxInactiveInterval(int interval) {
        if (interval != 0) {
            local.setTimeout(Duration.ofSeconds(interval));
        }
        super.setMaxInactiveInterval(interval);
    }

    @Override
    public void access() {
        local.enter();
        super.access();
    }

    @Override
    public void endAccess() {
        super.endAccess();
        sessions.leave(this);
        local.leave();
    }

    /** The store decides that when the session is loaded; afterwards a request may use it to its own end. */
    @Override
    public boolean hasExpired() {
        return false;
    }

    @Override
    public boolean isValid() {
        if (isValid && !expiring && local.isGone()) {
            isValid = false;
        }
        return super.isValid();
    }

    /** Of all that end one session at the same time, on whatever node, one tells the application. */
    @Override
    public void expire(boolean notify, boolean persistentRemove) {
        if (!expiring && isValid) {
            super.expire(sessions.end(this) && notify, persistentRemove);
        }
    }

    /** For a session that this node has claimed: only this node tells. */
    void expireClaimed() {
        super.expire(true, false);
    }

    @Override
    public Principal getPrincipal() {
        if (principal == null) {
            principal = Callers.of(attributes);
        }
        return principal;
    }

    @Override
    public void setPrincipal(Principal caller) {
        super.setPrincipal(caller);
        Callers.keep(attributes, caller);
    }

    @Override
    public String getAuthType() {
        return (String) attributes.get(Callers.AUTH_TYPE);
    }

    @Override
    public void setAuthType(String type) {
        Callers.keepAuthType(attributes, type);
    }

    /** Notes stay on their node, but for those of a login that is under way. */
    @Override
    public void setNote(String name, Object value) {
        if (!FormLogin.keep(attributes, name, value)) {
            super.setNote(name, value);
        }
    }

    @Override
    public Object getNote(String name) {
        Object kept = FormLogin.of(attributes, name);
        return kept != null ? kept : super.getNote(name);
    }

    @Override
    public void removeNote(String name) {
        FormLogin.forget(attributes, name);
        super.removeNote(name);
    }

    @Override
    public String toString() {
        return "SharedSession";
    }
}
