package evercart.session.payara;

import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import java.io.IOException;

/** The end of a request that goes on after its servlet has returned. */
final class AsynchronousEnd implements AsyncListener {
    private final Ending ending;

    /** What is done then. */
    interface Ending {
        void end() throws IOException;
    }

    AsynchronousEnd(Ending ending) {
        this.ending = ending;
    }

    @Override
    public void onComplete(AsyncEvent event) throws IOException {
        ending.end();
    }

    /** A cycle that begins anew has lost its listeners. */
    @Override
    public void onStartAsync(AsyncEvent event) {
        event.getAsyncContext().addListener(this);
    }

    /** It is completed after that. */
    @Override
    public void onTimeout(AsyncEvent event) {}

    /** It is completed after that. */
    @Override
    public void onError(AsyncEvent event) {}
}
