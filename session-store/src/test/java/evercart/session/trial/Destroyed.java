package evercart.session.trial;

import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts the sessions whose end this node was told of. */
@WebListener
public class Destroyed implements HttpSessionListener {
    private static final AtomicInteger COUNT = new AtomicInteger();

    @Override
    public void sessionDestroyed(HttpSessionEvent event) {
        COUNT.incrementAndGet();
    }

    static int count() {
        return COUNT.get();
    }
}
