package evercart.session.trial;

import java.util.HashSet;
import java.util.Set;

/** What one attribute may be: the newest value that was acknowledged, or a later one that was not. */
final class Ledger {
    private final Set<String> possible = new HashSet<>();

    Ledger(String value) {
        possible.add(value);
    }

    synchronized void tried(String value, Answer answer) {
        if (answer.isAcknowledged()) {
            possible.clear();
        }
        if (answer.status() != Answer.NOT_SENT) {
            possible.add(value);
        }
    }

    synchronized boolean allows(Answer answer) {
        return answer.isAcknowledged() && possible.contains(answer.text());
    }
}
