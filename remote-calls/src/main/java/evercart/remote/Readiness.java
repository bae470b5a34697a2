package evercart.remote;

/** A node's answer to the question whether it is ready. */
record Readiness(Kind kind, String reason) {

    enum Kind {
        READY,
        NOT_READY,
        GONE,
        SILENT
    }

    static Readiness ready(String reason) {
        return new Readiness(Kind.READY, reason);
    }

    static Readiness notReady(String reason) {
        return new Readiness(Kind.NOT_READY, reason);
    }

    /** Nobody listens there. */
    static Readiness gone(String reason) {
        return new Readiness(Kind.GONE, reason);
    }

    /** No answer in time: frozen, or only slow. */
    static Readiness silent(String reason) {
        return new Readiness(Kind.SILENT, reason);
    }
}
