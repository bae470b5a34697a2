package evercart.session.trial;

import jakarta.inject.Inject;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** What can be done to a session, a path each; answers are plain text. */
@WebServlet(urlPatterns = "/*", asyncSupported = true)
public class TrialServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private Tally tally;

    /** Clients repeat a GET by themselves when its connection breaks, and then nobody can count. */
    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        doGet(request, response);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/plain");
        HttpSession session = request.getSession(request.getPathInfo().startsWith("/new"));
        String answer = session == null ? withoutSession(request) : with(session, request, response);
        if (!request.isAsyncStarted()) {
            response.getWriter().print(answer);
        }
    }

    private static String withoutSession(HttpServletRequest request) {
        return switch (request.getPathInfo()) {
            case "/destroyed" -> String.valueOf(Destroyed.count());
            case "/measure" -> TrialNodeState.measure(request.getParameter("name"));
            case "/grid" -> TrialNodeState.grid();
            case "/threads" -> TrialNodeState.threads();
            default -> "no session";
        };
    }

    private String with(HttpSession session, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String name = request.getParameter("name");
        String value = request.getParameter("value");
        return switch (request.getPathInfo()) {
            case "/new" -> "new";
            case "/set" -> set(session, name, value);
            case "/get" -> String.valueOf(session.getAttribute(name));
            case "/names" -> String.join(",", List.copyOf(java.util.Collections.list(session.getAttributeNames())));
            case "/remove" -> remove(session, name);
            case "/increment" -> increment(session, name);
            case "/append" -> append(session, name, value);
            case "/tally" -> String.valueOf(tally.increment());
            case "/blob" -> set(session, name, new byte[Integer.parseInt(value)]);
            case "/touch" -> touch(session, name);
            case "/logout" -> logout(session, value == null ? 0 : Long.parseLong(value));
            case "/move" -> request.changeSessionId();
            case "/timeout" -> timeout(session, Integer.parseInt(value));
            case "/early" -> early(session, name, value, millis(request), response);
            case "/async" -> async(session, name, value, request);
            case "/large" -> large(session, name, value, response);
            case "/redirect" -> redirect(session, name, value, millis(request), response);
            case "/slow" -> slow(session, name, value, millis(request));
            case "/stale" -> stale(session, name, value, millis(request));
            case "/login" -> login(request, name, value);
            case "/login-page" -> "who are you";
            case "/caller", "/members/caller" -> request.getRemoteUser() + " " + request.isUserInRole("customer");
            case "/destroyed" -> String.valueOf(Destroyed.count());
            case "/created" -> String.valueOf(session.getCreationTime());
            default -> "nothing at " + request.getPathInfo();
        };
    }

    private static String set(HttpSession session, String name, Object value) {
        session.setAttribute(name, value);
        return "set";
    }

    private static String remove(HttpSession session, String name) {
        session.removeAttribute(name);
        return "removed";
    }

    private static String increment(HttpSession session, String name) {
        Integer count = (Integer) session.getAttribute(name);
        int next = count == null ? 1 : count + 1;
        session.setAttribute(name, next);
        return String.valueOf(next);
    }

    /** in place: the session is not told */
    private static String append(HttpSession session, String name, String value) {
        Notes notes = (Notes) session.getAttribute(name);
        if (notes == null) {
            notes = new Notes();
            session.setAttribute(name, notes);
        }
        notes.add(value);
        return notes.toString();
    }

    /** reads a large attribute, writes a small one */
    private static String touch(HttpSession session, String name) {
        byte[] blob = (byte[]) session.getAttribute(name);
        return blob.length + " " + increment(session, "touched");
    }

    private static String logout(HttpSession session, long millisBefore) {
        pause(millisBefore);
        session.invalidate();
        return "ended";
    }

    private static String timeout(HttpSession session, int seconds) {
        session.setMaxInactiveInterval(seconds);
        return "set";
    }

    /** the answer leaves before the attribute is set */
    private static String early(
            HttpSession session, String name, String value, long millis, HttpServletResponse response)
            throws IOException {
        response.getWriter().print("head ");
        response.flushBuffer();
        pause(millis);
        session.setAttribute(name, value);
        return "tail";
    }

    /** goes on after the servlet has returned; with the parameter flush its answer has begun to leave before */
    private static String async(HttpSession session, String name, String value, HttpServletRequest request) {
        boolean flush = request.getParameter("flush") != null;
        long millis = millis(request);
        AsyncContext async = request.startAsync();
        new Thread(() -> goOn(async, session, name, value, flush, millis)).start();
        return "";
    }

    private static void goOn(
            AsyncContext async, HttpSession session, String name, String value, boolean flush, long millis) {
        try {
            pause(millis);
            if (flush) {
                async.getResponse().getWriter().print("head ");
                async.getResponse().flushBuffer();
            }
            pause(millis);
            session.setAttribute(name, value);
            async.getResponse().getWriter().print("tail");
        } catch (IOException gone) {
            session.setAttribute(name, gone.getMessage());
        }
        async.complete();
    }

    /** the answer does not fit into any buffer */
    private static String large(HttpSession session, String name, String value, HttpServletResponse response)
            throws IOException {
        response.getWriter().print("x".repeat(300_000));
        pause(100);
        session.setAttribute(name, value);
        return "tail";
    }

    /** ends its answer itself, before the session is saved */
    private static String redirect(
            HttpSession session, String name, String value, long millis, HttpServletResponse response)
            throws IOException {
        slow(session, name, value, millis);
        response.sendRedirect("/trial/get?name=" + name);
        return "";
    }

    private static String slow(HttpSession session, String name, String value, long millis) {
        pause(millis);
        session.setAttribute(name, value);
        return "set";
    }

    /** reads first, and writes what it made of that much later */
    private static String stale(HttpSession session, String name, String value, long millis) {
        String before = String.valueOf(session.getAttribute(name));
        pause(millis);
        session.setAttribute(name, before + value);
        return before + value;
    }

    private static String login(HttpServletRequest request, String user, String password) {
        try {
            request.login(user, password);
            return "in";
        } catch (jakarta.servlet.ServletException refused) {
            return "refused " + refused.getMessage();
        }
    }

    private static long millis(HttpServletRequest request) {
        String millis = request.getParameter("millis");
        return millis == null ? 150 : Long.parseLong(millis);
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Something that changes in place. */
    static final class Notes implements java.io.Serializable {
        private static final long serialVersionUID = 1L;

        private final List<String> lines = new ArrayList<>();

        void add(String line) {
            lines.add(line);
        }

        @Override
        public String toString() {
            return String.join(",", lines);
        }
    }
}
