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
import org.apache.catalina.Wrapper;
import org.apache.catalina.valves.ValveBase;

/** Before the application: refuses a request whose session cannot be had. After it: saves, while the answer still waits. */
final class SharedSessionValve extends ValveBase {
    private static final String FILES = "default";

    private final SharedSessionManager manager;
    private final AnswerSizes sizes;
    private final RefusalLog refusals = new RefusalLog();

    SharedSessionValve(SharedSessionManager manager, SessionSettings settings) {
        this.manager = manager;
        sizes = new AnswerSizes(settings.held());
    }

    @Override
    public int invoke(Request request, Response response) throws IOException {
        SessionRequest known = SessionRequest.of(request);
        if (known.isRefused()) {
            manager.ended(known);
            refuse(known, request, response);
            return END_PIPELINE;
        }
        hold(request, (HttpServletResponse) response.getResponse());
        return INVOKE_NEXT;
    }

    /** Files are the same for everybody: they need not wait. */
    private void hold(Request request, HttpServletResponse answer) {
        if (servlet(request).equals(FILES)) {
            return;
        }
        int size = sizes.bufferFor(servlet(request));
        if (size > answer.getBufferSize()) {
            answer.setBufferSize(size);
        }
    }

    private static String servlet(Request request) {
        Wrapper servlet = request.getWrapper();
        return servlet == null ? "" : servlet.getName();
    }

    @Override
    public void postInvoke(Request request, Response response) throws IOException {
        SessionRequest known = SessionRequest.of(request);
        HttpServletRequest asked = (HttpServletRequest) request.getRequest();
        if (asked.isAsyncStarted()) {
            asked.getAsyncContext().addListener(new AsynchronousEnd(() -> end(request, response, known)));
        } else {
            end(request, response, known);
        }
    }

    private void end(Request request, Response response, SessionRequest known) throws IOException {
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
        manager.ended(known);
        sizes.seen(servlet(request), response.getContentCount());
        if (known.isRefused()) {
            refuse(known, request, response);
        } else if (known.awaited() != null && known.mark() == null) {
            forgetMark(response);
        }
    }

    private void refuse(SessionRequest known, Request request, Response response) throws IOException {
        manager.countRefusal();
        refusals.tell(known.refusal());
        Refusal.answer(request, response);
    }

    private void forgetMark(Response response) {
        HttpServletResponse answer = (HttpServletResponse) response.getResponse();
        if (!answer.isCommitted()) {
            answer.addCookie(manager.markCookie("", 0));
        }
    }
}
