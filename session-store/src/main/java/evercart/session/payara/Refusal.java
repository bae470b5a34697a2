package evercart.session.payara;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import org.apache.catalina.Request;
import org.apache.catalina.Response;

/** The answer when a session cannot be had or kept: 503, and nothing of what the application wrote. */
final class Refusal {
    static final int RETRY_SECONDS = 1;

    private static final String PROBLEM = "{\"type\":\"about:blank\",\"status\":503,\"title\":\"Session store away\","
            + "\"detail\":\"What you sent was not acknowledged. Try again in a moment.\"}";
    private static final String PAGE =
            "<!DOCTYPE html><html lang=\"en\"><meta charset=\"utf-8\"><meta name=\"viewport\""
                    + " content=\"width=device-width\"><title>One moment</title><body style=\"font:1.1rem/1.5 system-ui;margin:15vh auto;"
                    + "max-width:32rem;padding:0 1rem\"><h1>One moment, please</h1><p>Your session is safe, but cannot be reached right now."
                    + " Please try again.<p lang=\"zh\">您的会话安全，但暂时无法访问，请稍后重试。</body></html>";

    private Refusal() {}

    /** An answer of which something has left is broken off: its client must not take it for whole. */
    static void answer(Request request, Response response) throws IOException {
        HttpServletResponse answer =
                response instanceof HttpServletResponse own ? own : (HttpServletResponse) response.getResponse();
        if (answer.isCommitted()) {
            breakOff(request);
            return;
        }
        // the application may have ended its answer already, by a redirect for example
        response.setAppCommitted(false);
        response.setSuspended(false);
        answer.reset();
        write((HttpServletRequest) request.getRequest(), answer);
    }

    private static void breakOff(Request request) {
        if (request instanceof org.apache.catalina.connector.Request connected) {
            connected.getCoyoteRequest().getContext().getConnection().terminateSilently();
        }
    }

    private static void write(HttpServletRequest request, HttpServletResponse answer) throws IOException {
        answer.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        answer.setHeader("Retry-After", String.valueOf(RETRY_SECONDS));
        answer.setHeader("Cache-Control", "no-store");
        boolean page = String.valueOf(request.getHeader("Accept")).contains("text/html");
        answer.setContentType(page ? "text/html; charset=utf-8" : "application/problem+json; charset=utf-8");
        PrintWriter writer = answer.getWriter();
        writer.print(page ? PAGE : PROBLEM);
        writer.flush();
    }
}
