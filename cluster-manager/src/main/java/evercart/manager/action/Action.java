package evercart.manager.action;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** One thing that somebody asked for: who, when, why, and how it goes. */
public final class Action implements Progress {
    private static final System.Logger LOG = System.getLogger(Action.class.getName());

    private final long id;
    private final String who;
    private final String why;
    private final Instant began = Instant.now();
    private final List<Line> lines = new CopyOnWriteArrayList<>();
    private volatile Intent intent;
    private volatile Outcome outcome = Outcome.RUNNING;
    private volatile String failure = "";

    /** Whether it is done, or why not. */
    public enum Outcome {
        RUNNING,
        DONE,
        FAILED
    }

    /** What was told, and how long after the beginning. */
    public record Line(Duration after, String text) {}

    Action(long id, Intent intent, String who, String why) {
        this.id = id;
        this.intent = intent;
        this.who = who;
        this.why = why;
    }

    @Override
    public void say(String text) {
        LOG.log(System.Logger.Level.INFO, "{0}: {1}", intent.text(), text);
        lines.add(new Line(Duration.between(began, Instant.now()), text));
    }

    /** More of the same was asked for meanwhile. */
    void becomes(Intent larger) {
        say(larger.text() + " instead");
        intent = larger;
    }

    void done() {
        outcome = Outcome.DONE;
    }

    void failed(String reason) {
        failure = reason;
        outcome = Outcome.FAILED;
    }

    public long id() {
        return id;
    }

    public Intent intent() {
        return intent;
    }

    public String who() {
        return who;
    }

    public String why() {
        return why;
    }

    public Instant began() {
        return began;
    }

    public List<Line> lines() {
        return List.copyOf(lines);
    }

    public Outcome outcome() {
        return outcome;
    }

    public String failure() {
        return failure;
    }
}
