package evercart.manager.action;

import evercart.manager.domain.Group;
import java.util.List;

/**
 * What is to be done, in words that the domain keeps until it is done: {@code scale a 4}, {@code restart a2}, {@code rollout}, {@code rollback}. A manager that
 * finds one goes on with it.
 */
public record Intent(String text) {

    public Intent {
        if (!text.matches(
                "(scale [abc] [1-9][0-9]{0,2}|spares [abc]|(drain|undrain|restart|heal|replace) [a-z][a-z0-9-]{0,31}|rollout|rollback|take back)")) {
            throw new IllegalArgumentException("'" + text + "' is nothing that can be done");
        }
    }

    public static Intent scale(Group group, int size) {
        return new Intent("scale " + group.letter() + " " + size);
    }

    public static Intent spares(Group group) {
        return new Intent("spares " + group.letter());
    }

    /** Whether both bring the same system to a size, this one to a larger one. */
    boolean isMoreThan(Intent other) {
        return isScaling() && other.isScaling() && group() == other.group() && size() > other.size();
    }

    private boolean isScaling() {
        return verb().equals("scale");
    }

    String verb() {
        return words().get(0);
    }

    Group group() {
        return Group.of(words().get(1)).orElseThrow();
    }

    int size() {
        return Integer.parseInt(words().get(2));
    }

    String node() {
        return words().get(1);
    }

    private List<String> words() {
        return List.of(text.split(" "));
    }
}
