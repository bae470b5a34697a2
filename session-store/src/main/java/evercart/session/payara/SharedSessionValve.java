package evercart.session.payara;

import evercart.session.local.StaleSessionException;
import evercart.session.local.UnstorableAttributeException;
import evercart.session.store.StoreUnavailableException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.catalina.Request;
import org.apache.catalina.Response;
import org.apache.catalina.Session;
import org.apache.catalina.valves.ValveBase;

/** Before the application: refuses a request whose session cannot be had. After it: saves, while the answer still waits. */
final class SharedSessionValve extends ValveBase {
    private final SharedSessionManager manager;

    SharedSessionValve(SharedSessionManager manager) {
        this.manager = manager;
    }

    @Override
    public int invoke(Request request, Response response) throws IOException {
        SessionRequest known = SessionRequest.of(request);
        if (known.isRefused()) {
            manager.refuse(known, (HttpServletRequest) request.getRequest(), response);
            return END_PIPELINE;
        }
        manager.holdAnswer(response);
        return INVOKE_NEXT;
    }

    @Override
    public void postInvoke(Request request, Response response) throws IOException {
        SessionRequest known = SessionRequest.of(request);
        if (known.hasEnded()) {
            return;
        }
        try {
            Session session = request.getSessionInternal(false);
            if (session instanceof SharedSession shared) {
                manager.save(shared, known);
            }
        } catch (StoreUnavailableException | StaleSessionException | UnstorableAttributeException failure) {
            known.refuse(failure);
        }
        known.end();
        if (known.isRefused()) {
            manager.refuse(known, (HttpServletRequest) request.getRequest(), response);
        } else if (known.awaited() != null && known.mark() == null) {
            forgetMark(response);
        }
    }

    private void forgetMark(Response response) {
        HttpServletResponse answer = (HttpServletResponse) response.getResponse();
        if (!answer.isCommitted()) {
            answer.addCookie(manager.markCookie("", 0));
        }
    }
}
