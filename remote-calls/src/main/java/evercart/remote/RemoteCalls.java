package evercart.remote;

import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * The pool of all nodes of one called system. Its proxies spread calls evenly over the nodes that are ready, never wait longer
 * than the settings say, and go on to another node when that cannot do a thing twice. Belongs to an application: make one at its
 * start, close it at its end.
 */
public final class RemoteCalls implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger("evercart.remote");

    private final RemoteCallSettings settings;
    private final Nodes nodes;
    private final CountDownLatch closed = new CountDownLatch(1);
    private String unreadable = "";

    public RemoteCalls(RemoteCallSettings settings) {
        this(settings, endpoint -> link(endpoint, settings), PayaraIdentity.of(settings.credentials()));
    }

    RemoteCalls(RemoteCallSettings settings, Function<Endpoint, NodeLink> links, CallerIdentity identity) {
        this.settings = settings;
        nodes = new Nodes(endpoint -> join(links.apply(endpoint), identity));
        List<Endpoint> endpoints = settings.endpoints().get();
        nodes.become(endpoints.isEmpty() ? List.of(Endpoint.SAME_JVM) : endpoints);
        NodeThreads.daemon("evercart-remote " + settings.target() + " endpoints", this::readEndpointsUntilClosed)
                .start();
    }

    /**
     * A proxy of the remote interface; cheap, thread-safe, never null, and good for the life of the pool. Besides the method's own
     * and the bean's exceptions its methods throw {@link NoNodeAvailableException} and {@link OutcomeUnknownException}.
     *
     * @param jndiName the bean's mappedName or portable global name, the same on all nodes
     */
    public <T> T proxy(Class<T> remoteInterface, String jndiName) {
        nodes.want(jndiName, remoteInterface.getClassLoader());
        return RemoteProxy.of(remoteInterface, nodes, jndiName, settings.timeout());
    }

    /** Whether every node has been asked once for every bean that has a proxy, with or without success. For readiness checks. */
    public boolean firstRoundDone() {
        return nodes.settled();
    }

    /** All nodes as they are now, in the order of the configuration. */
    public List<NodeStatus> nodes() {
        return nodes.statuses();
    }

    /** Stops all threads of the pool; calls under way may still end. */
    @Override
    public void close() {
        closed.countDown();
        nodes.close();
    }

    private static NodeLink link(Endpoint endpoint, RemoteCallSettings settings) {
        return endpoint.equals(Endpoint.SAME_JVM)
                ? new SameJvmLink()
                : new IiopLink(endpoint, new HealthProbe(endpoint, settings.probeTimeout()));
    }

    private Member join(NodeLink link, CallerIdentity identity) {
        Breaker breaker = new Breaker(settings.failuresToOpen(), settings.openFor(), System::nanoTime);
        Node node = new Node(settings.target(), link.address(), breaker, changed -> nodes.nodeChanged());
        NodeWatch watch =
                new NodeWatch(node, link, identity, settings.probeInterval(), nodes::wanted, nodes::roundDone);
        NodeThreads threads = new NodeThreads(settings.target() + " " + link.address(), settings.callsPerNode());
        threads.startWatch(watch);
        return new Member(node, watch, threads, identity);
    }

    private void readEndpointsUntilClosed() {
        try {
            while (!closed.await(settings.endpointsInterval().toMillis(), TimeUnit.MILLISECONDS)) {
                readEndpoints();
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    /** A reading that is empty or fails changes nothing: a slip in the configuration must not take a running system away. */
    private void readEndpoints() {
        try {
            List<Endpoint> before = new ArrayList<>(nodes.endpoints());
            List<Endpoint> after = settings.endpoints().get();
            if (!after.isEmpty() && !after.equals(before)) {
                LOG.log(Level.INFO, "{0} nodes: {1} -> {2}", settings.target(), before, after);
                nodes.become(after);
            }
            unreadable = "";
        } catch (RuntimeException failed) {
            if (!unreadable.equals(failed.getMessage())) {
                unreadable = String.valueOf(failed.getMessage());
                LOG.log(Level.WARNING, "{0} endpoints stay as they are: {1}", settings.target(), unreadable);
            }
        }
    }
}
