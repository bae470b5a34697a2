package evercart.remote.trial;

import evercart.remote.Idempotent;
import jakarta.ejb.Remote;

/** A remote bean that behaves in every way that a pool of proxies has to cope with. */
@Remote
public interface Trial {
    String JNDI_NAME = "evercart/Trial";

    /** The name of the node and who calls it, as {@code node caller}. */
    @Idempotent
    String whereAndWho();

    /** The same after a while. */
    @Idempotent
    String slowly(long millis);

    /** Neither idempotent nor ever answered within a sensible time. */
    void neverTwice(long millis);

    void refuse(String why) throws Refusal;

    void forbid(String why);

    void breakDown();

    @Idempotent
    Wish ask(Wish wish);

    /** The note as it arrived. */
    @Idempotent
    String read(Note note);

    /** How often {@link #neverTwice} has begun on this node. */
    @Idempotent
    int begun();
}
