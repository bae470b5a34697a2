package evercart.session.payara;

import evercart.session.store.StepTime;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import org.apache.catalina.Request;

/** What is known of one request: which session it found, whether its answer has left, and why it must be refused. */
final class SessionRequest {
    static final String AWAITED_COOKIE = "JSESSIONAWAITED";

    private static final String NOTE = SessionRequest.class.getName();
    private static final int LONGEST_MARK = 64;
    private static final ThreadLocal<SessionRequest> CURRENT = new ThreadLocal<>();

    private final String awaited;
    private String soughtId;
    private SharedSession found;
    private String mark;
    private String lock;
    private boolean ended;
    private RuntimeException refusal;

    private SessionRequest(String awaited) {
        this.awaited = awaited;
    }

    static SessionRequest of(Request request) {
        SessionRequest known = (SessionRequest) request.getNote(NOTE);
        if (known == null) {
            known = new SessionRequest(awaitedMark((HttpServletRequest) request.getRequest()));
            request.setNote(NOTE, known);
            StepTime.begin();
        }
        CURRENT.set(known);
        return known;
    }

    /** The request that this thread works for, or null. */
    static SessionRequest current() {
        return CURRENT.get();
    }

    static void forget() {
        CURRENT.remove();
    }

    /** Cookies are the client's: whatever is no mark of ours is as none. */
    private static String awaitedMark(HttpServletRequest request) {
        String header = request.getHeader("Cookie");
        if (header == null || !header.contains(AWAITED_COOKIE)) {
            return null;
        }
        for (Cookie cookie : request.getCookies()) {
            if (cookie.getName().equals(AWAITED_COOKIE) && isMark(cookie.getValue())) {
                return cookie.getValue();
            }
        }
        return null;
    }

    private static boolean isMark(String value) {
        return value.length() <= LONGEST_MARK && value.matches("[0-9a-z-]+");
    }

    String awaited() {
        return awaited;
    }

    boolean hasSought(String id) {
        return id.equals(soughtId);
    }

    /** null when there is none */
    SharedSession found() {
        return found;
    }

    void found(String id, SharedSession session) {
        soughtId = id;
        found = session;
    }

    /** null unless the answer left before the end of the request */
    String mark() {
        return mark;
    }

    void answerLeft(String mark) {
        this.mark = mark;
    }

    /** null when none is held */
    String lock() {
        return lock;
    }

    void locked(String token) {
        lock = token;
    }

    boolean hasEnded() {
        return ended;
    }

    void end() {
        ended = true;
    }

    void refuse(RuntimeException reason) {
        refusal = reason;
    }

    boolean isRefused() {
        return refusal != null;
    }

    RuntimeException refusal() {
        return refusal;
    }
}
