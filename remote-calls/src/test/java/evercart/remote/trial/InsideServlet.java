package evercart.remote.trial;

import evercart.remote.RemoteCallSettings;
import evercart.remote.RemoteCalls;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Optional;

/** A client inside a server: makes a pool with the settings in the query and calls while a web user of its own is signed in. */
@WebServlet("/call")
public class InsideServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    /** Answers in three lines: the bean before and after the sign-in of the web user, then the web user. */
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        RemoteCallSettings settings =
                RemoteCallSettings.of(key -> Optional.ofNullable(request.getParameter(key)), "trial");
        PrintWriter lines = response.getWriter();
        try (RemoteCalls calls = new RemoteCalls(settings)) {
            Trial trial = calls.proxy(Trial.class, Trial.JNDI_NAME);
            lines.println(answer(trial));
            request.login(request.getParameter("webUser"), request.getParameter("webPassword"));
            lines.println(answer(trial));
            lines.println(request.getUserPrincipal().getName());
        }
    }

    private static String answer(Trial trial) {
        try {
            return trial.whereAndWho();
        } catch (RuntimeException failed) {
            return failed.toString();
        }
    }
}
