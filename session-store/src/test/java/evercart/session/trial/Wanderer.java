package evercart.session.trial;

import evercart.session.Eventually;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Future;

/**
 * A visitor who goes from node to node at random, does something to the session, and knows what must come of it. What was not acknowledged
 * may or may not be done, now or later: its attribute is left alone from then on, and must in the end have one of its two values.
 */
final class Wanderer {
    private static final Duration PATIENCE = Duration.ofMillis(1_500);
    private static final Duration PAUSE = Duration.ofMillis(15);
    private static final String NEVER_SET = "null";

    private final TrialCluster cluster;
    private final Figures figures;
    private final Random random;
    private final Findings findings = new Findings();
    private final List<Visitor> loggedOut = new ArrayList<>();
    private Visitor visitor = new Visitor();
    private final Map<String, String> attributes = new HashMap<>();
    private final Map<String, Set<String>> doubtful = new HashMap<>();
    private int steps;
    private int names;
    private String numberName;
    private String notesName;

    Wanderer(TrialCluster cluster, int seed, Figures figures) {
        this.cluster = cluster;
        this.random = new Random(seed);
        this.figures = figures;
    }

    Findings findings() {
        return findings;
    }

    /** So many checked steps at least, and as long as the other thing lasts. */
    Findings wander(int least, Future<?> asLongAs) {
        while (findings.checked() < least || !asLongAs.isDone()) {
            step();
            Eventually.pass(PAUSE);
        }
        return findings;
    }

    private void step() {
        steps++;
        if (visitor.sessionId() == null) {
            begin();
            return;
        }
        int dice = random.nextInt(100);
        if (dice < 40) {
            get();
        } else if (dice < 60) {
            set();
        } else if (dice < 78) {
            increment();
        } else if (dice < 95) {
            append();
        } else if (dice < 97) {
            haunt();
        } else {
            logout();
        }
    }

    private void begin() {
        attributes.clear();
        doubtful.clear();
        numberName = newName();
        notesName = newName();
        Answer answer = ask(visitor, "/new");
        if (!answer.isAcknowledged()) {
            findings.unacknowledged(answer);
            visitor = new Visitor();
        }
    }

    private String newName() {
        return "a" + names++;
    }

    private void get() {
        List<String> known = new ArrayList<>(attributes.keySet());
        String name = known.isEmpty() ? numberName : known.get(random.nextInt(known.size()));
        expect(ask(visitor, "/get?name=" + name), name, Set.of(attributes.getOrDefault(name, NEVER_SET)));
    }

    private void set() {
        String name = "s" + random.nextInt(3) + "-" + names;
        change("/set?value=v" + steps, name, "v" + steps, "set");
    }

    private void increment() {
        String next = String.valueOf(Integer.parseInt(attributes.getOrDefault(numberName, "0")) + 1);
        if (!change("/increment?", numberName, next, next)) {
            numberName = newName();
        }
    }

    private void append() {
        String before = attributes.get(notesName);
        String next = (before == null ? "" : before + ",") + steps;
        if (!change("/append?value=" + steps, notesName, next, next) || next.length() > 500) {
            notesName = newName();
        }
    }

    /** @return false when the attribute must be left alone from now on */
    private boolean change(String path, String name, String value, String expected) {
        Answer answer = ask(visitor, path + "&name=" + name);
        if (answer.isAcknowledged()) {
            expect(answer, name, Set.of(expected));
            attributes.put(name, value);
            return true;
        }
        findings.unacknowledged(answer);
        if (answer.status() == Answer.NOT_SENT) {
            return true;
        }
        Set<String> possible = new HashSet<>(List.of(attributes.getOrDefault(name, NEVER_SET), value));
        attributes.remove(name);
        doubtful.put(name, possible);
        names++;
        return false;
    }

    private void expect(Answer answer, String name, Set<String> possible) {
        if (!answer.isAcknowledged()) {
            findings.unacknowledged(answer);
        } else if (answer.isWithoutSession()) {
            findings.check(false, "lost: session " + visitor.sessionId());
            visitor = new Visitor();
        } else {
            findings.check(
                    possible.contains(answer.text()),
                    "stale: %s of %s is %s, not %s".formatted(name, visitor.sessionId(), answer.text(), possible));
        }
    }

    private void logout() {
        checkSession();
        Visitor old = visitor.twin();
        Answer answer = ask(visitor, "/logout");
        if (answer.isAcknowledged()) {
            findings.check(answer.says("ended"), "lost: session " + old.sessionId() + " before its logout");
            loggedOut.add(old);
        } else {
            findings.unacknowledged(answer);
        }
        visitor = new Visitor();
    }

    /** Comes with the cookie of a session that was logged out. */
    private void haunt() {
        if (!loggedOut.isEmpty()) {
            haunt(loggedOut.get(random.nextInt(loggedOut.size())));
        }
    }

    private void haunt(Visitor ghost) {
        Answer answer = ask(ghost.twin(), "/names");
        if (answer.isAcknowledged()) {
            findings.check(answer.isWithoutSession(), "revived: session " + ghost.sessionId());
        }
    }

    /** When the turmoil is over: all that this session has, and all that were logged out. */
    void checkAll() {
        checkSession();
        loggedOut.forEach(this::haunt);
    }

    private void checkSession() {
        if (visitor.sessionId() != null) {
            Map.copyOf(attributes)
                    .forEach((name, value) -> expect(ask(visitor, "/get?name=" + name), name, Set.of(value)));
            Map.copyOf(doubtful).forEach((name, values) -> expect(ask(visitor, "/get?name=" + name), name, values));
        }
    }

    private Answer ask(Visitor who, String path) {
        return figures.timed(who.ask(cluster.node(random.nextInt(cluster.size())), path, PATIENCE));
    }
}
