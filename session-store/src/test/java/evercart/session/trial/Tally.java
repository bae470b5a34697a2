package evercart.session.trial;

import jakarta.enterprise.context.SessionScoped;
import java.io.Serializable;

/** State of a visitor in CDI: nobody calls setAttribute. */
@SessionScoped
public class Tally implements Serializable {
    private static final long serialVersionUID = 1L;

    private int count;

    public int increment() {
        return ++count;
    }
}
