package evercart.manager.policy;

/** A rule that applied to a decision: it turned one size into another. */
public record Limit(Rule rule, int from, int to, String why) {
    @Override
    public String toString() {
        return rule + " " + from + " → " + to + " (" + why + ")";
    }
}
