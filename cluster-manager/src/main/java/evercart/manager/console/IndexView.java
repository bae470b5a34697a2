package evercart.manager.console;

import evercart.manager.Settings;
import evercart.manager.action.Action;
import evercart.manager.action.ActionDesk;
import evercart.manager.action.AuditLog;
import evercart.manager.action.BusyException;
import evercart.manager.action.Intent;
import evercart.manager.domain.Domain;
import evercart.manager.domain.DomainAwayException;
import evercart.manager.domain.Group;
import evercart.manager.elastic.Elasticity;
import evercart.manager.view.Cluster;
import evercart.manager.view.Cluster.SystemStatus;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The page that an operator keeps open: what is, what is being done, and buttons for what may be done. */
@Named
@RequestScoped
public class IndexView {
    private static final int AUDIT_LINES = 20;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("d MMM HH:mm:ss").withZone(ZoneId.systemDefault());

    @Inject
    Cluster cluster;

    @Inject
    ActionDesk desk;

    @Inject
    Domain domain;

    @Inject
    Elasticity elasticity;

    @Inject
    AuditLog audit;

    @Inject
    Settings settings;

    private String reason = "";
    private List<SystemStatus> systems;

    public List<SystemStatus> getSystems() {
        if (systems == null) {
            systems = cluster.systems();
        }
        return systems;
    }

    public Map<String, Boolean> getBalancers() {
        return cluster.balancers();
    }

    public List<AuditLog.Entry> getAudit() {
        return audit.newest(AUDIT_LINES);
    }

    /** The action under way, or else the last one. */
    public Action getAction() {
        return desk.current().or(() -> desk.actions().stream().findFirst()).orElse(null);
    }

    public boolean isBusy() {
        return !desk.isIdle();
    }

    public String getAdminUrl() {
        return settings.admin().toString();
    }

    public String time(AuditLog.Entry entry) {
        return TIME.format(entry.at());
    }

    public void scale(Group group, int size) {
        domain.followLoad(group, false);
        begin(Intent.scale(group, size));
    }

    public boolean follows(Group group) {
        return domain.followsLoad(group);
    }

    /** From now on the load decides, until somebody sets a size. */
    public void release(Group group) {
        domain.followLoad(group, true);
    }

    /** What was decided last, and why; empty while no load is followed. */
    public String getDecision() {
        return elasticity.last().map(Object::toString).orElse("");
    }

    public void act(String verb, String node) {
        begin(new Intent(verb + " " + node));
    }

    public void rollOut() {
        begin(new Intent("rollout"));
    }

    private void begin(Intent intent) {
        FacesContext faces = FacesContext.getCurrentInstance();
        try {
            String who = faces.getExternalContext().getUserPrincipal().getName();
            desk.begin(intent, who, Optional.ofNullable(reason).orElse(""));
            systems = null;
        } catch (BusyException | DomainAwayException refused) {
            faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_WARN, refused.getMessage(), null));
        }
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
