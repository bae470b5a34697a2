package evercart.ordering.order;

import evercart.api.catalog.ProductCatalog;
import evercart.api.catalog.StockReservations;
import evercart.remote.RemoteCallSettings;
import evercart.remote.RemoteCalls;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.ConfigProvider;

/** The way to system B's nodes, as {@code evercart.remote.catalog.*} tells it. */
@ApplicationScoped
class RemoteWarehouse {
    private RemoteCalls calls;
    private Warehouse warehouse;

    @PostConstruct
    void open() {
        calls = new RemoteCalls(RemoteCallSettings.from(ConfigProvider.getConfig(), "catalog"));
        warehouse = new Warehouse(
                calls.proxy(ProductCatalog.class, ProductCatalog.JNDI_NAME),
                calls.proxy(StockReservations.class, StockReservations.JNDI_NAME));
    }

    @PreDestroy
    void close() {
        calls.close();
    }

    Warehouse warehouse() {
        return warehouse;
    }
}
