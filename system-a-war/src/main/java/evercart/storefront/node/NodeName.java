package evercart.storefront.node;

import jakarta.enterprise.context.ApplicationScoped;

/** The name of the node that runs this storefront, as the domain calls it. */
@ApplicationScoped
public class NodeName {
    private final String value = System.getProperty("com.sun.aas.instanceName", "server");

    public String getValue() {
        return value;
    }

    @Override
    public String toString() {
        return value;
    }
}
