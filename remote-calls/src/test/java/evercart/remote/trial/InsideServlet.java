package evercart.remote.trial;

import evercart.remote.RemoteCallSettings;
import evercart.remote.RemoteCalls;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/** A client inside a server: calls the endpoints that it is told, while a web user of its own is signed in. */
@WebServlet("/call")
public class InsideServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    /** Answers in four lines: the bean's answers before and after the sign-in of the web user, the web user after, how it went locally. */
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        RemoteCallSettings settings =
                RemoteCallSettings.of(key -> Optional.ofNullable(request.getParameter(key)), "trial");
        try (RemoteCalls calls = new RemoteCalls(settings)) {
            Trial trial = calls.proxy(Trial.class, Trial.JNDI_NAME);
            response.getWriter().println(answer(trial));
            request.login(request.getParameter("webUser"), request.getParameter("webPassword"));
            response.getWriter().println(answer(trial));
            response.getWriter().println(request.getUserPrincipal().getName());
            time(trial, response);
        }
    }

    private static void time(Trial trial, HttpServletResponse response) throws IOException {
        int n = 3000;
        long[] t = new long[n];
        for (int i = 0; i < n; i++) {
            trial.begun();
        }
        for (int i = 0; i < n; i++) {
            long s = System.nanoTime();
            trial.begun();
            t[i] = System.nanoTime() - s;
        }
        java.util.Arrays.sort(t);
        response.getWriter().println("pool median " + t[n / 2] / 1000 + " us p99 " + t[n * 99 / 100] / 1000);
    }

    private static String answer(Trial trial) {
        try {
            return trial.whereAndWho();
        } catch (RuntimeException failed) {
            return failed.toString();
        }
    }
}
