package evercart.session.trial;

import java.util.ArrayList;
import java.util.List;

/** What wanderers found: how much was as it should be, and all that was not. */
final class Findings {
    private final List<String> wrong = new ArrayList<>();
    private int checked;
    private int unacknowledged;
    private int unsent;

    static Findings sum(List<Findings> each) {
        Findings sum = new Findings();
        each.forEach(one -> {
            sum.checked += one.checked;
            sum.unacknowledged += one.unacknowledged;
            sum.unsent += one.unsent;
            sum.wrong.addAll(one.wrong);
        });
        return sum;
    }

    void check(boolean right, String otherwise) {
        checked++;
        if (!right) {
            wrong.add(otherwise);
        }
    }

    void unacknowledged(Answer answer) {
        if (answer.status() == Answer.NOT_SENT) {
            unsent++;
        } else {
            unacknowledged++;
        }
    }

    int checked() {
        return checked;
    }

    List<String> wrong() {
        return wrong;
    }

    private long wrong(String kind) {
        return wrong.stream().filter(finding -> finding.startsWith(kind)).count();
    }

    @Override
    public String toString() {
        return "%d checked, %d refused or broken off, %d met no node, %d lost, %d stale or set back, %d revived"
                .formatted(checked, unacknowledged, unsent, wrong("lost"), wrong("stale"), wrong("revived"));
    }
}
