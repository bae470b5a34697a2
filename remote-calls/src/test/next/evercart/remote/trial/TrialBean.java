package evercart.remote.trial;

import jakarta.annotation.Resource;
import jakarta.ejb.EJBContext;
import jakarta.ejb.Stateless;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** Deployed on the nodes of the integration test; only signed-in callers are let in (glassfish-ejb-jar.xml). */
@Stateless(mappedName = Trial.JNDI_NAME)
public class TrialBean implements Trial {
    private static final AtomicInteger BEGUN = new AtomicInteger();

    @Resource
    EJBContext context;

    @Override
    public String whereAndWho() {
        return System.getProperty("evercart.trial.node") + " "
                + context.getCallerPrincipal().getName();
    }

    @Override
    public String slowly(long millis) {
        busy(millis);
        return whereAndWho();
    }

    @Override
    public void neverTwice(long millis) {
        BEGUN.incrementAndGet();
        busy(millis);
    }

    @Override
    public void refuse(String why) throws Refusal {
        throw new Refusal(why);
    }

    @Override
    public void forbid(String why) {
        throw new Forbidden(why);
    }

    @Override
    public void breakDown() {
        throw new IllegalStateException("a bug");
    }

    @Override
    public Wish ask(Wish wish) {
        return wish.granted();
    }

    @Override
    public String read(Note note) {
        return note.toString();
    }

    @Override
    public String wrap(Parcel parcel) {
        return "wrapped " + parcel;
    }

    @Override
    public int begun() {
        return BEGUN.get();
    }

    private static void busy(long millis) {
        long end = System.nanoTime() + millis * 1_000_000;
        while (System.nanoTime() < end) {
            LockSupport.parkNanos(end - System.nanoTime());
        }
    }
}
