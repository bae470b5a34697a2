package evercart.session.hazelcast;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.hazelcast.core.HazelcastInstance;
import evercart.session.store.Change;
import evercart.session.store.SessionStore;
import evercart.session.store.StoreUnavailableException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** A member in a process of its own, which can be frozen and killed. Answers one line for each line it is told. */
final class GridMember {
    static final String MAP = "evercart-sessions:shop";
    static final String READY = "ready";
    static final String UNAVAILABLE = "unavailable";
    static final String NONE = "none";
    static final String DONE = "done";

    private GridMember() {}

    /** Arguments: the cluster's name, the number of this member, the ports of all. */
    public static void main(String[] arguments) throws IOException {
        List<Integer> ports =
                Arrays.stream(arguments).skip(2).map(Integer::valueOf).toList();
        HazelcastInstance grid = new Grid(arguments[0], ports).start(Integer.parseInt(arguments[1]));
        SessionStore store = new HazelcastSessionStore(grid, MAP, 1);
        say(READY);
        BufferedReader told = new BufferedReader(new InputStreamReader(System.in, UTF_8));
        for (String line = told.readLine(); line != null; line = told.readLine()) {
            String[] words = line.split(" ");
            say(answer(grid, store, words));
        }
        Runtime.getRuntime().halt(0);
    }

    private static String answer(HazelcastInstance grid, SessionStore store, String[] words) {
        try {
            return switch (words[0]) {
                case "available" -> String.valueOf(store.isAvailable());
                case "load" ->
                    store.load(words[1], 0, null)
                            .map(loaded -> new String(loaded.changed().get(words[2]), UTF_8))
                            .orElse(NONE);
                case "commit" ->
                    store.commit(words[1], write(words[2], words[3])).outcome().name();
                case "open" -> open(grid, words);
                case "move" -> move(grid, words);
                default -> throw new IllegalArgumentException(words[0]);
            };
        } catch (StoreUnavailableException e) {
            return UNAVAILABLE;
        }
    }

    /** For a map of its own: its name, how many backups. */
    private static String open(HazelcastInstance grid, String[] words) {
        new HazelcastSessionStore(grid, words[1], Integer.parseInt(words[2]));
        return DONE;
    }

    /** The first steps of {@link Rename}: the old id, the new one, how many steps. */
    private static String move(HazelcastInstance grid, String[] words) {
        SessionMap.begin(grid, MAP, 1);
        BoundedCalls calls = new BoundedCalls(grid, MAP, 1);
        Deadline deadline = Deadline.in(BoundedCalls.MOST);
        long mark = UUID.randomUUID().getMostSignificantBits();
        int steps = Integer.parseInt(words[3]);
        GridEntry content =
                calls.ask(words[1], deadline, () -> new BeginMove("", mark)).content(GridEntry.class);
        if (steps > 1) {
            calls.ask(words[2], deadline, () -> new Arrive(content, mark));
        }
        if (steps > 2) {
            calls.ask(words[1], deadline, () -> new EndMove(mark, words[2]));
        }
        return DONE;
    }

    static Change write(String name, String value) {
        return new Change(0, Map.of(name, value.getBytes(UTF_8)), Set.of(), null, null, null, true);
    }

    private static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
