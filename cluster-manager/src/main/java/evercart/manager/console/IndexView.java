package evercart.manager.console;

import evercart.manager.action.Action;
import evercart.manager.action.ActionDesk;
import evercart.manager.action.AuditLog;
import evercart.manager.action.Intent;
import evercart.manager.domain.Domain;
import evercart.manager.domain.Group;
import evercart.manager.elastic.Decisions;
import evercart.manager.elastic.Elasticity;
import evercart.manager.view.Cluster;
import evercart.manager.view.Cluster.SystemStatus;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The page that an operator keeps open: what is, what is being done, and buttons for what may be done. */
@Named
@RequestScoped
public class IndexView {
    private static final int LINES = 20;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("d MMM HH:mm:ss", Locale.ENGLISH).withZone(ZoneId.systemDefault());

    @Inject
    Cluster cluster;

    @Inject
    ActionDesk desk;

    @Inject
    Domain domain;

    @Inject
    Elasticity elasticity;

    @Inject
    Decisions decisions;

    @Inject
    AuditLog audit;

    @Inject
    Orders orders;

    private final Map<Group, Boolean> following = new EnumMap<>(Group.class);
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
        return audit.newest(LINES);
    }

    public List<Decisions.Made> getDecisions() {
        return decisions.newest(LINES);
    }

    /** The action under way, or else the last one. */
    public Action getAction() {
        return desk.current().or(() -> desk.actions().stream().findFirst()).orElse(null);
    }

    public boolean isBusy() {
        return !desk.isIdle();
    }

    public String time(Instant at) {
        return TIME.format(at);
    }

    public void scale(Group group, int size) {
        if (orders.attempt(() -> domain.followLoad(group, false))) {
            begin(Intent.scale(group, size));
        }
    }

    public boolean follows(Group group) {
        return following.computeIfAbsent(group, domain::followsLoad);
    }

    /** From now on the load decides, until somebody sets a size. */
    public void release(Group group) {
        orders.change("follow the load of system " + group, () -> domain.followLoad(group, true));
        following.clear();
    }

    /** What was decided last, and why; empty while the system does not follow its load. */
    public String decision(Group group) {
        return elasticity.last(group).map(Object::toString).orElse("");
    }

    public boolean isHealing() {
        return domain.heals();
    }

    public void heal(boolean on) {
        orders.change("healing " + (on ? "on" : "off"), () -> domain.heal(on));
    }

    public void act(String verb, String node) {
        begin(new Intent(verb + " " + node));
    }

    public void rollOut() {
        begin(new Intent("rollout"));
    }

    /** To what the last roll-out replaced. */
    public void takeBack() {
        begin(new Intent("rollback"));
    }

    private void begin(Intent intent) {
        orders.begin(intent);
        systems = null;
        following.clear();
    }
}
