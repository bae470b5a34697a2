package evercart.remote.trial;

import evercart.remote.NodeState;
import evercart.remote.RemoteCallSettings;
import evercart.remote.RemoteCalls;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** A caller of this version inside a server: what it is answered, line by line. */
@WebServlet("/next")
public class NextServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        RemoteCallSettings settings =
                RemoteCallSettings.of(key -> Optional.ofNullable(request.getParameter(key)), "trial");
        PrintWriter lines = response.getWriter();
        try (RemoteCalls calls = new RemoteCalls(settings)) {
            Trial trial = calls.proxy(Trial.class, Trial.JNDI_NAME);
            awaitNodes(calls);
            Wish wish = new Wish("tea", 1);
            lines.println(answer(() -> trial.ask(wish)));
            lines.println(answer(() -> trial.wrap(new Parcel(wish, List.of("for Ann")))));
            lines.println(answer(() -> trial.read(new Note("good tea", "Ann"))));
            lines.println(answer(() -> trial.whereAndWho()));
        }
    }

    private static void awaitNodes(RemoteCalls calls) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end
                && !calls.nodes().stream().allMatch(node -> node.state() == NodeState.AVAILABLE)) {
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }

    private static String answer(Supplier<Object> call) {
        try {
            return String.valueOf(call.get());
        } catch (RuntimeException failed) {
            return failed.toString().lines().findFirst().orElse("");
        }
    }
}
