package evercart.rush;

/**
 * How many visits begin, second by second: as many as usual for the first quarter of the time, {@code factor} times as many for half
 * of it, and as many as usual again.
 *
 * @param usual visits that begin in a second
 * @param seconds the length of all of it
 */
record Plan(int usual, int factor, int seconds) {

    double visitsPerSecond(double second) {
        boolean rush = second >= seconds / 4.0 && second < seconds * 3 / 4.0;
        return second < 0 || second >= seconds ? 0 : rush ? (double) usual * factor : usual;
    }

    /** How many visits are to have begun by then. */
    long begunBy(double second) {
        double quarter = seconds / 4.0;
        double before = Math.min(second, quarter);
        double rush = Math.min(Math.max(second - quarter, 0), 2 * quarter);
        double after = Math.min(Math.max(second - 3 * quarter, 0), quarter);
        return (long) Math.floor(usual * (before + factor * rush + after) + 1e-9);
    }
}
