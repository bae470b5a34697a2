package evercart.manager.domain;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The domain as it is, and what may be done to it. Nothing is remembered here: the sizes wanted and the action under way are
 * properties of the domain itself, so whoever manages it next finds them.
 */
public class Domain {
    private static final String SERVER = "servers.server.server.";
    private static final String CONFIGURATION = "configs.config.server-config.";
    private static final String PROPERTY = "property.payara.microprofile.";
    private static final String WANTED = "evercart.manager.wanted.";
    private static final String INTENT = "evercart.manager.intent";
    private static final String HEAL = "evercart.manager.heal";
    private static final String FOLLOW = "evercart.manager.follow-load.";
    private static final String DRAINING = "evercart.node.draining";
    private static final String BUILD = "evercart.build";
    private static final String BETWEEN_BUILDS = "between-builds";
    private static final String DAS = "server";

    private final AdminInterface admin;
    private final Path files;

    /** @param files where the rendered 80-NODE.asadmin of every node that may be made and 66-endpoints.asadmin are */
    Domain(AdminInterface admin, Path files) {
        this.admin = admin;
        this.files = files;
    }

    protected Domain() {
        this(null, null);
    }

    public List<Node> nodes() {
        Map<String, String> all = new HashMap<>(admin.get("servers.server.*"));
        all.putAll(admin.get("nodes.node.*"));
        all.putAll(admin.get("deployment-groups.*"));
        all.putAll(admin.get("configs.config.*.system-property.*"));
        return new NodeReader(all).nodes();
    }

    public List<Node> nodes(Group group) {
        return nodes().stream().filter(node -> node.group() == group).toList();
    }

    public Optional<Node> node(String name) {
        return nodes().stream().filter(node -> node.name().equals(name)).findFirst();
    }

    /** How many nodes of a system there may be at most: for so many, ports and grid have a place. */
    public int most(Group group) {
        return (int) IntStream.rangeClosed(1, 999)
                .takeWhile(number -> Files.isReadable(file(group.node(number))))
                .count();
    }

    public OptionalInt wanted(Group group) {
        return property(WANTED + group.letter())
                .map(value -> OptionalInt.of(Integer.parseInt(value)))
                .orElse(OptionalInt.empty());
    }

    /** The sizes that were set. */
    public Map<Group, Integer> wanted() {
        Map<String, String> all = admin.get(SERVER + "*");
        Map<Group, Integer> sizes = new EnumMap<>(Group.class);
        for (Group group : Group.values()) {
            Optional.ofNullable(all.get(SERVER + PROPERTY + WANTED + group.letter()))
                    .ifPresent(size -> sizes.put(group, Integer.valueOf(size)));
        }
        return sizes;
    }

    public void want(Group group, int size) {
        setProperty(DAS, WANTED + group.letter(), String.valueOf(size));
    }

    /** Whether it stands by: above the size wanted, started all the same, and unknown to the balancers. */
    public boolean isSpare(Node node) {
        OptionalInt wanted = wanted(node.group());
        return wanted.isPresent() && node.number() > wanted.getAsInt();
    }

    /** What was begun and has not ended yet. */
    public Optional<String> intent() {
        return property(INTENT).filter(value -> !value.equals("none"));
    }

    public void intend(String intent) {
        setProperty(DAS, INTENT, intent);
    }

    public void forgetIntent() {
        setProperty(DAS, INTENT, "none");
    }

    /** Whether nodes that die or hang shall be restarted without being asked; off until somebody switches it on. */
    public boolean heals() {
        return property(HEAL).map(Boolean::parseBoolean).orElse(false);
    }

    public void heal(boolean on) {
        setProperty(DAS, HEAL, String.valueOf(on));
    }

    /** Whether the size wanted shall change with the load; else it is what somebody set. */
    public boolean followsLoad(Group group) {
        return property(FOLLOW + group.letter()).map(Boolean::parseBoolean).orElse(false);
    }

    /** The systems of which that is so. */
    public Set<Group> followingLoad() {
        Map<String, String> all = admin.get(SERVER + "*");
        return Arrays.stream(Group.values())
                .filter(group -> Boolean.parseBoolean(all.get(SERVER + PROPERTY + FOLLOW + group.letter())))
                .collect(Collectors.toUnmodifiableSet());
    }

    public void followLoad(Group group, boolean on) {
        if (followsLoad(group) != on) {
            setProperty(DAS, FOLLOW + group.letter(), String.valueOf(on));
        }
    }

    /** What people have set of a system's policy, by the settings' names: of the server itself, over that of its configuration. */
    public Map<String, String> policy(Group group) {
        Map<String, String> set = new HashMap<>();
        policyBelow(CONFIGURATION, group).forEach(set::put);
        policyBelow(SERVER, group).forEach(set::put);
        return set;
    }

    private Map<String, String> policyBelow(String place, Group group) {
        String prefix = place + PROPERTY + policyKey(group, "");
        return admin.get(place + "*").entrySet().stream()
                .filter(value -> value.getKey().startsWith(prefix))
                .collect(Collectors.toMap(value -> value.getKey().substring(prefix.length()), Map.Entry::getValue));
    }

    public void setPolicy(Group group, String name, String value) {
        setProperty(DAS, policyKey(group, name), value);
    }

    /** From now on the setting is as it is in the configuration, or as usual. */
    public void unsetPolicy(Group group, String name) {
        if (property(policyKey(group, name)).isPresent()) {
            admin.run(AdminCommand.named("delete-config-property")
                    .with("source", "server")
                    .with("sourceName", DAS)
                    .with("target", DAS)
                    .with("propertyName", policyKey(group, name)));
        }
    }

    private static String policyKey(Group group, String name) {
        return "evercart.manager." + group.letter() + "." + name;
    }

    public void drain(Node node, boolean draining) {
        if (node.draining() != draining) {
            setProperty(node.name(), DRAINING, String.valueOf(draining));
        }
    }

    /** Makes an instance and puts it into its group; what a broken-off attempt did already is not done twice. */
    public void create(String name) {
        Optional<Node> known = node(name);
        for (AdminCommand command : AsadminFile.read(file(name), Map.of()).commands()) {
            boolean done = command.name().equals("create-instance")
                    ? known.isPresent()
                    : known.map(Node::member).orElse(false);
            if (!done) {
                admin.run(command);
            }
        }
    }

    /** Answers when the server is up; its applications may need longer. */
    public void start(Node node) {
        admin.run(AdminCommand.named("start-instance").with("timeout", 300).on(node.name()));
    }

    public void stop(Node node) {
        admin.run(AdminCommand.named("stop-instance").with("timeout", 60).on(node.name()));
    }

    public void kill(Node node) {
        admin.run(AdminCommand.named("stop-instance").with("kill", true).on(node.name()));
    }

    /**
     * The deployment group forgets the node with it. It is not told to before: remove-instance-from-deployment-group takes the application
     * off every running node that knew this one when it started (Payara 6.2025.10).
     */
    public void delete(Node node) {
        admin.run(AdminCommand.named("delete-instance").on(node.name()));
    }

    /** The build that nodes load when they start. */
    public String build(Group group) {
        String name = "configs.config." + group.configuration() + ".property.payara.microprofile." + BUILD;
        return admin.get("configs.config." + group.configuration() + ".property.*")
                .getOrDefault(name, "unknown");
    }

    /**
     * Gives a build to the domain. Nodes that run are not told, neither of it nor of its name: they keep what they have until they are started again.
     */
    public void deploy(Group group, Path file, String build) {
        setDynamic(group, false);
        try {
            setBuild(group, BETWEEN_BUILDS);
            admin.run(AdminCommand.named("deploy")
                    .with("force", true)
                    .with("name", group.application())
                    .with("target", group.deploymentGroup())
                    .with("availabilityenabled", group.isBalanced())
                    .on(file.toString()));
            setBuild(group, build);
        } finally {
            setDynamic(group, true);
        }
    }

    /** A deployment that was broken off leaves nodes deaf for what is set in the domain. */
    public void listen(Group group) {
        setDynamic(group, true);
    }

    private void setBuild(Group group, String build) {
        admin.run(AdminCommand.named("set-config-property")
                .with("source", "config")
                .with("sourceName", group.configuration())
                .with("target", group.deploymentGroup())
                .with("propertyName", BUILD)
                .with("propertyValue", build));
    }

    private void setDynamic(Group group, boolean dynamic) {
        admin.run(AdminCommand.named("set")
                .on("configs.config." + group.configuration() + ".dynamic-reconfiguration-enabled=" + dynamic));
    }

    /** Tells callers of B and C which nodes there are, those left out excepted; they read it anew every two seconds. */
    public void tellEndpoints(String without) {
        List<Node> nodes =
                nodes().stream().filter(node -> !node.name().equals(without)).toList();
        Map<String, String> values = Map.of(
                "CATALOG_ENDPOINTS", endpoints(nodes, Group.B),
                "ORDERING_ENDPOINTS", endpoints(nodes, Group.C));
        AsadminFile.read(files.resolve("66-endpoints.asadmin"), values)
                .commands()
                .forEach(admin::run);
    }

    private static String endpoints(List<Node> nodes, Group group) {
        return nodes.stream()
                .filter(node -> node.group() == group)
                .map(Node::endpoint)
                .collect(Collectors.joining(","));
    }

    private Optional<String> property(String key) {
        return Optional.ofNullable(admin.get(SERVER + "*").get(SERVER + PROPERTY + key));
    }

    private void setProperty(String server, String key, String value) {
        admin.run(AdminCommand.named("set-config-property")
                .with("source", "server")
                .with("sourceName", server)
                .with("target", server)
                .with("propertyName", key)
                .with("propertyValue", value));
    }

    private Path file(String node) {
        return files.resolve("80-" + node + ".asadmin");
    }
}
