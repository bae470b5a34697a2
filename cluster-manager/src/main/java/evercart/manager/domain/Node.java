package evercart.manager.domain;

import java.nio.file.Path;

/** An instance of a system as the domain has it, running or not. */
public record Node(
        String name,
        Group group,
        String host,
        int httpPort,
        int adminPort,
        int iiopPort,
        boolean member,
        boolean draining,
        Path folder) {

    public Node {
        if (!name.matches("[a-z][a-z0-9-]{0,31}")) {
            throw new IllegalArgumentException("'" + name + "' is no name of a node");
        }
    }

    /** 0 for a name that was not made from the system's letter and a number. */
    public int number() {
        String digits = name.substring(1);
        return name.startsWith(group.letter()) && digits.matches("[1-9][0-9]{0,3}") ? Integer.parseInt(digits) : 0;
    }

    public String address() {
        return host + ":" + httpPort;
    }

    /** As remote-calls has it: host:iiop/http. */
    String endpoint() {
        return host + ":" + iiopPort + "/" + httpPort;
    }
}
