package evercart.api.catalog;

import java.io.Serializable;

/** What an import did. */
public final class ImportResult implements Serializable {
    private static final long serialVersionUID = 1L;

    private final int added;
    private final int changed;

    public ImportResult(int added, int changed) {
        this.added = added;
        this.changed = changed;
    }

    public int getAdded() {
        return added;
    }

    public int getChanged() {
        return changed;
    }
}
