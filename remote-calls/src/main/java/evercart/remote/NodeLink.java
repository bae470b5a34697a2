package evercart.remote;

/** The way to one node: what is looked up there, and whether it is ready. */
interface NodeLink {

    /** host:port or "local", as logs and {@link NodeStatus} show it. */
    String address();

    /** Asks the node's health check; takes about twice the probe timeout at most. */
    Readiness readiness();

    /** A fresh proxy of the bean with this name. May block for many seconds when the node hangs. */
    Object lookUp(String jndiName) throws Exception;
}
