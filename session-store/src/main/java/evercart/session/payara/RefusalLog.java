package evercart.session.payara;

import java.time.Duration;

/** Says why requests are refused: the first reason at once, then the latest one every ten seconds as long as there are more. */
final class RefusalLog {
    private static final System.Logger LOG = System.getLogger(RefusalLog.class.getName());
    private static final long PAUSE = Duration.ofSeconds(10).toNanos();

    private long told = System.nanoTime() - PAUSE;
    private int untold;

    synchronized void tell(RuntimeException reason) {
        untold++;
        long now = System.nanoTime();
        if (now - told >= PAUSE) {
            LOG.log(System.Logger.Level.WARNING, "{0} requests refused, the last: {1}", untold, inWords(reason));
            told = now;
            untold = 0;
        }
    }

    private static String inWords(Throwable reason) {
        return reason.getCause() == null ? reason.toString() : reason + ", caused by " + reason.getCause();
    }
}
