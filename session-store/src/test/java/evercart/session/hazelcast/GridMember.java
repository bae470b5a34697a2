package evercart.session.hazelcast;

import static java.nio.charset.StandardCharsets.UTF_8;

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

/** A member in a process of its own, which can be frozen and killed. Answers one line for each line it is told. */
final class GridMember {
    static final String MAP = "evercart-sessions:shop";
    static final String READY = "ready";
    static final String UNAVAILABLE = "unavailable";
    static final String NONE = "none";

    private GridMember() {}

    /** Arguments: the cluster's name, the number of this member, the ports of all. */
    public static void main(String[] arguments) throws IOException {
        List<Integer> ports =
                Arrays.stream(arguments).skip(2).map(Integer::valueOf).toList();
        SessionStore store =
                new HazelcastSessionStore(new Grid(arguments[0], ports).start(Integer.parseInt(arguments[1])), MAP, 1);
        say(READY);
        BufferedReader told = new BufferedReader(new InputStreamReader(System.in, UTF_8));
        for (String line = told.readLine(); line != null; line = told.readLine()) {
            say(answer(store, line.split(" ")));
        }
        Runtime.getRuntime().halt(0);
    }

    private static String answer(SessionStore store, String[] words) {
        try {
            return switch (words[0]) {
                case "available" -> String.valueOf(store.isAvailable());
                case "load" ->
                    store.load(words[1], 0, null)
                            .map(loaded -> new String(loaded.changed().get(words[2]), UTF_8))
                            .orElse(NONE);
                case "commit" ->
                    store.commit(words[1], write(words[2], words[3])).outcome().name();
                default -> throw new IllegalArgumentException(words[0]);
            };
        } catch (StoreUnavailableException e) {
            return UNAVAILABLE;
        }
    }

    static Change write(String name, String value) {
        return new Change(0, Map.of(name, value.getBytes(UTF_8)), Set.of(), null, null, null, true);
    }

    private static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
