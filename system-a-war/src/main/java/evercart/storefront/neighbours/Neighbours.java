package evercart.storefront.neighbours;

import evercart.api.catalog.ProductCatalog;
import evercart.api.catalog.ProductDesk;
import evercart.api.catalog.ProductPictures;
import evercart.api.ordering.CustomerAccounts;
import evercart.api.ordering.CustomerCarts;
import evercart.api.ordering.OrderDesk;
import evercart.api.ordering.OrderPlacement;
import evercart.api.staff.StaffAccess;
import evercart.remote.NodeStatus;
import evercart.remote.RemoteCallSettings;
import evercart.remote.RemoteCalls;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.config.Config;

/** The remote beans of the catalogue and of ordering, each through the pool of the system that has them. */
@ApplicationScoped
public class Neighbours {

    @Inject
    Config config;

    private RemoteCalls catalogCalls;
    private RemoteCalls orderingCalls;
    private ProductCatalog catalog;
    private CustomerAccounts accounts;
    private OrderPlacement orders;
    private CustomerCarts carts;
    private ProductDesk productDesk;
    private ProductPictures pictures;
    private OrderDesk orderDesk;
    private StaffAccess staffAccess;

    /** Looks for the nodes as soon as the application starts, so that the first visitor does not wait for that. */
    void start(@Observes @Initialized(ApplicationScoped.class) Object application) {
        // being created is all it takes
    }

    @PostConstruct
    void open() {
        catalogCalls = new RemoteCalls(RemoteCallSettings.from(config, "catalog"));
        orderingCalls = new RemoteCalls(RemoteCallSettings.from(config, "ordering"));
        catalog = catalogCalls.proxy(ProductCatalog.class, ProductCatalog.JNDI_NAME);
        accounts = orderingCalls.proxy(CustomerAccounts.class, CustomerAccounts.JNDI_NAME);
        orders = orderingCalls.proxy(OrderPlacement.class, OrderPlacement.JNDI_NAME);
        carts = orderingCalls.proxy(CustomerCarts.class, CustomerCarts.JNDI_NAME);
        productDesk = catalogCalls.proxy(ProductDesk.class, ProductDesk.JNDI_NAME);
        pictures = catalogCalls.proxy(ProductPictures.class, ProductPictures.JNDI_NAME);
        orderDesk = orderingCalls.proxy(OrderDesk.class, OrderDesk.JNDI_NAME);
        staffAccess = orderingCalls.proxy(StaffAccess.class, StaffAccess.JNDI_NAME);
    }

    @PreDestroy
    void close() {
        catalogCalls.close();
        orderingCalls.close();
    }

    @Produces
    ProductCatalog catalog() {
        return catalog;
    }

    @Produces
    CustomerAccounts accounts() {
        return accounts;
    }

    @Produces
    OrderPlacement orders() {
        return orders;
    }

    @Produces
    CustomerCarts carts() {
        return carts;
    }

    @Produces
    ProductDesk productDesk() {
        return productDesk;
    }

    @Produces
    ProductPictures pictures() {
        return pictures;
    }

    @Produces
    OrderDesk orderDesk() {
        return orderDesk;
    }

    @Produces
    StaffAccess staffAccess() {
        return staffAccess;
    }

    /** Whether each node has been looked for once, found or not. */
    public boolean isLookedFor() {
        return catalogCalls.firstRoundDone() && orderingCalls.firstRoundDone();
    }

    public List<NodeStatus> catalogNodes() {
        return catalogCalls.nodes();
    }

    public List<NodeStatus> orderingNodes() {
        return orderingCalls.nodes();
    }
}
