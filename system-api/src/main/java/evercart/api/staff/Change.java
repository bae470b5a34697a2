package evercart.api.staff;

import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;

/** A line of the shop's history: who changed what from what to what, and when. */
public final class Change implements Serializable {
    private static final long serialVersionUID = 1L;

    private final long atMillis;
    private final String who;
    private final String subject;
    private final String what;
    private final String before;
    private final String after;

    /**
     * @param who a member of staff's e-mail address, or {@code customer}, {@code shop} or {@code import}
     * @param subject a product's code, a category's code or an order's id
     * @param what a word for the part that changed, such as {@code price}
     * @param before may be null: there was nothing
     * @param after may be null: there is nothing any more
     */
    public Change(Instant at, String who, String subject, String what, String before, String after) {
        this.atMillis = at.toEpochMilli();
        this.who = Objects.requireNonNull(who, "who");
        this.subject = Objects.requireNonNull(subject, "subject");
        this.what = Objects.requireNonNull(what, "what");
        this.before = before;
        this.after = after;
    }

    public Instant getAt() {
        return Instant.ofEpochMilli(atMillis);
    }

    public String getWho() {
        return who;
    }

    public String getSubject() {
        return subject;
    }

    public String getWhat() {
        return what;
    }

    /** May be null. */
    public String getBefore() {
        return before;
    }

    /** May be null. */
    public String getAfter() {
        return after;
    }
}
