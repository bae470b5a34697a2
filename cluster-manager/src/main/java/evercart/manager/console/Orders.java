package evercart.manager.console;

import evercart.manager.action.ActionDesk;
import evercart.manager.action.AuditLog;
import evercart.manager.action.BusyException;
import evercart.manager.action.Intent;
import evercart.manager.domain.CommandFailedException;
import evercart.manager.domain.DomainAwayException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.Size;
import java.util.Optional;

/** What an operator asks for on a page, with the reason given there; a refusal becomes a message. */
@Named
@RequestScoped
public class Orders {

    @Inject
    ActionDesk desk;

    @Inject
    AuditLog audit;

    @Size(max = 200, message = "A reason has at most 200 characters.")
    private String reason = "";

    void begin(Intent intent) {
        attempt(() -> desk.begin(intent, operator(), why()));
    }

    /** What is done at once, and written down. */
    boolean change(String what, Runnable change) {
        return attempt(() -> {
            change.run();
            audit.changed(what, operator(), why());
        });
    }

    /** @return whether it was done; the page says why not */
    boolean attempt(Runnable order) {
        try {
            order.run();
            return true;
        } catch (BusyException | DomainAwayException | CommandFailedException | IllegalArgumentException refused) {
            say(FacesMessage.SEVERITY_ERROR, refused.getMessage());
            return false;
        }
    }

    static void say(FacesMessage.Severity severity, String text) {
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(severity, text, null));
    }

    private static String operator() {
        return FacesContext.getCurrentInstance()
                .getExternalContext()
                .getUserPrincipal()
                .getName();
    }

    private String why() {
        return Optional.ofNullable(reason).orElse("").strip().replaceAll("\\p{Cntrl}", " ");
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
