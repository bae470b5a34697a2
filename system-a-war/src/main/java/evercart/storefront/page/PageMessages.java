package evercart.storefront.page;

import evercart.storefront.language.Language;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.application.FacesMessage.Severity;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIInput;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;

/** Speaks to the visitor on the page at hand, in the visitor's language. */
@RequestScoped
public class PageMessages {

    @Inject
    FacesContext faces;

    @Inject
    Language language;

    /** Above the content of the page. */
    public void warn(String key, Object... values) {
        add(null, FacesMessage.SEVERITY_WARN, key, values);
    }

    /** At a field, which is marked as wrong. @param field the field's id with those of its forms, as in {@code login:email} */
    public void wrong(String field, String key, Object... values) {
        UIComponent component = faces.getViewRoot().findComponent(field);
        if (component instanceof UIInput input) {
            input.setValid(false);
        }
        add(component == null ? null : component.getClientId(faces), FacesMessage.SEVERITY_ERROR, key, values);
    }

    private void add(String clientId, Severity severity, String key, Object... values) {
        String text = language.say(key, values);
        faces.addMessage(clientId, new FacesMessage(severity, text, text));
    }
}
