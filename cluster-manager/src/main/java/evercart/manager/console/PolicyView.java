package evercart.manager.console;

import evercart.manager.Policies;
import evercart.manager.domain.Domain;
import evercart.manager.domain.Group;
import evercart.manager.policy.Policy;
import evercart.manager.policy.Schedule;
import evercart.manager.view.PolicyForm;
import evercart.manager.view.ScheduleForm;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** How a system follows its load, and the peaks that are known beforehand. Which system is in the address and in each form: {@code system}, A unless told. */
@Named
@RequestScoped
public class PolicyView {
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("EEE d MMM yyyy HH:mm", Locale.ENGLISH);

    @Inject
    Policies policies;

    @Inject
    Orders orders;

    @Inject
    Validator validator;

    @Inject
    Domain domain;

    private PolicyForm form;
    private ScheduleForm schedule = new ScheduleForm();
    private String unreadable = "";

    public Group getGroup() {
        Map<String, String> parameters =
                FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        return Group.of(parameters.get("system")).orElse(Group.A);
    }

    public Group[] getGroups() {
        return Group.values();
    }

    public boolean isFollowing() {
        return domain.followsLoad(getGroup());
    }

    public void follow(boolean on) {
        String what = (on ? "follow the load of system " : "no longer follow the load of system ") + getGroup();
        if (orders.change(what, () -> domain.followLoad(getGroup(), on))) {
            Orders.say(
                    FacesMessage.SEVERITY_INFO, on ? "System " + getGroup() + " follows its load." : "The size stays.");
        }
    }

    /** Nothing, when what is set makes no policy: then it tells why. */
    public PolicyForm getForm() {
        if (form == null) {
            try {
                Policy policy = policies.of(getGroup());
                form = PolicyForm.of(policy, policies.texts(getGroup()));
            } catch (IllegalArgumentException wrong) {
                unreadable = wrong.getMessage();
            }
        }
        return form;
    }

    public String getUnreadable() {
        return getForm() == null ? unreadable : "";
    }

    public void save() {
        Map<String, String> texts = form.texts();
        boolean kept = orders.change("policy of system " + getGroup(), () -> policies.change(getGroup(), texts));
        if (kept) {
            Orders.say(FacesMessage.SEVERITY_INFO, "Kept. It counts from the next look on.");
        }
    }

    public List<Schedule> getSchedules() {
        return getForm() == null ? List.of() : policies.of(getGroup()).schedules();
    }

    public String next(Schedule each) {
        return WHEN.format(each.next(Instant.now()).atZone(each.zone()));
    }

    public String change(Schedule each) {
        schedule = ScheduleForm.of(each);
        return null;
    }

    public void put() {
        Set<ConstraintViolation<ScheduleForm>> wrong = validator.validate(schedule);
        wrong.forEach(each -> Orders.say(FacesMessage.SEVERITY_ERROR, each.getMessage()));
        if (!wrong.isEmpty()) {
            return;
        }
        Schedule wish = schedule.schedule();
        if (orders.change("schedule of system " + getGroup() + " " + wish, () -> policies.put(getGroup(), wish))) {
            Orders.say(
                    FacesMessage.SEVERITY_INFO,
                    "Kept. " + wish.name() + " starts next on " + next(wish) + " " + wish.zone() + ".");
            schedule = new ScheduleForm();
        }
    }

    public void remove(String name) {
        if (orders.change(
                "no schedule of system " + getGroup() + " " + name, () -> policies.removeSchedule(getGroup(), name))) {
            Orders.say(FacesMessage.SEVERITY_INFO, name + " is gone.");
        }
    }

    public ScheduleForm getSchedule() {
        return schedule;
    }
}
