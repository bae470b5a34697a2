package evercart.manager.node;

import java.util.Locale;

/** How a node is; the words are those of the command's status. */
public enum NodeState {
    STARTING,
    READY,
    DRAINING,
    STOPPED,
    DEAD,
    FROZEN;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Nobody answers at its ports, and nobody will. */
    public boolean isDown() {
        return this == STOPPED || this == DEAD;
    }
}
