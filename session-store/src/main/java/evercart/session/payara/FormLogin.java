package evercart.session.payara;

import evercart.session.local.SessionAttributes;
import java.security.Principal;
import java.util.Map;
import org.apache.catalina.authenticator.Constants;
import org.apache.catalina.authenticator.SavedRequest;

/**
 * What FORM login notes in a session from the page that asks for the name to the answer to the page that was wanted: these may be three
 * requests to three nodes.
 */
final class FormLogin {
    private static final String REQUEST = SessionAttributes.HIDDEN + "form-request";
    private static final String CALLER = SessionAttributes.HIDDEN + "form-caller";

    private FormLogin() {}

    /** @return false when the note is none of this login's */
    static boolean keep(Map<String, Object> attributes, String note, Object value) {
        if (Constants.FORM_REQUEST_NOTE.equals(note)) {
            attributes.put(REQUEST, SavedRequests.bytesOf((SavedRequest) value));
            return true;
        }
        if (Constants.FORM_PRINCIPAL_NOTE.equals(note)) {
            Callers.keep(attributes, CALLER, (Principal) value);
            return true;
        }
        return false;
    }

    /** null when there is none, or it is none of this login's */
    static Object of(Map<String, Object> attributes, String note) {
        if (Constants.FORM_REQUEST_NOTE.equals(note)) {
            byte[] request = (byte[]) attributes.get(REQUEST);
            return request == null ? null : SavedRequests.of(request);
        }
        return Constants.FORM_PRINCIPAL_NOTE.equals(note) ? Callers.of(attributes, CALLER) : null;
    }

    static void forget(Map<String, Object> attributes, String note) {
        if (Constants.FORM_REQUEST_NOTE.equals(note)) {
            attributes.remove(REQUEST);
        } else if (Constants.FORM_PRINCIPAL_NOTE.equals(note)) {
            attributes.remove(CALLER);
        }
    }
}
