package evercart.api.catalog;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;

/** What an import would do, before it does it. */
public final class ImportPreview implements Serializable {
    private static final long serialVersionUID = 1L;

    private final String id;
    private final String kind;
    private final int added;
    private final int changed;
    private final int same;
    private final List<ImportRow> rows;
    private final List<ImportProblem> problems;

    /**
     * @param id names it when it is confirmed
     * @param kind of the file, for people
     * @param rows the first of them, those that change something first
     * @param problems the most frequent first
     */
    public ImportPreview(
            String id,
            String kind,
            int added,
            int changed,
            int same,
            List<ImportRow> rows,
            List<ImportProblem> problems) {
        this.id = Objects.requireNonNull(id, "id");
        this.kind = Objects.requireNonNull(kind, "kind");
        this.added = added;
        this.changed = changed;
        this.same = same;
        this.rows = List.copyOf(rows);
        this.problems = List.copyOf(problems);
    }

    public String getId() {
        return id;
    }

    public String getKind() {
        return kind;
    }

    public int getAdded() {
        return added;
    }

    public int getChanged() {
        return changed;
    }

    public int getSame() {
        return same;
    }

    public List<ImportRow> getRows() {
        return rows;
    }

    public List<ImportProblem> getProblems() {
        return problems;
    }
}
