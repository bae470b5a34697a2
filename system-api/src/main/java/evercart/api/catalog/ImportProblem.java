package evercart.api.catalog;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;

/** Why some rows of a file cannot be taken. */
public final class ImportProblem implements Serializable {
    private static final long serialVersionUID = 1L;

    private final String reason;
    private final long rows;
    private final List<Long> lines;

    /**
     * @param rows how many
     * @param lines the first of them
     */
    public ImportProblem(String reason, long rows, List<Long> lines) {
        this.reason = Objects.requireNonNull(reason, "reason");
        this.rows = rows;
        this.lines = List.copyOf(lines);
    }

    public String getReason() {
        return reason;
    }

    public long getRows() {
        return rows;
    }

    public List<Long> getLines() {
        return lines;
    }
}
