package evercart.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RemoteFailoverIT {
    private static final int BUYERS = 10;

    @BeforeEach
    @AfterEach
    void whole() {
        Cluster.whole();
    }

    @Test
    void catalogue_reads_go_on_when_a_catalogue_node_freezes() throws Exception {
        Crowd crowd = Crowd.of(BUYERS);
        try (crowd) {
            crowd.startShopping().letPass(200);

            Cluster.run("freeze", "b2").succeeded();
            crowd.letPass(600);
        }

        crowd.reportTo("freeze b2");
        assertThat(crowd.failedReads()).isEmpty();
        assertThat(crowd.losses()).isEmpty();
    }

    @Test
    void shopping_goes_on_and_orders_are_placed_once_when_an_ordering_node_dies() throws Exception {
        nothingIsLostWhenDies("c1");
    }

    @Test
    void shopping_goes_on_and_orders_are_placed_once_when_a_catalogue_node_dies() throws Exception {
        nothingIsLostWhenDies("b2");
    }

    @Test
    void pages_and_carts_open_while_the_whole_catalogue_is_away() throws Exception {
        Shopper shopper = new Shopper(Cluster.url());
        String sku = Catalogue.someSku();
        assertThat(shopper.setInCart(sku, 2).status()).isEqualTo(200);

        for (String node : List.of("b1", "b2")) {
            Cluster.kill(node);
        }

        assertThat(shopper.get("/cart.xhtml").body()).contains(sku);
        assertThat(shopper.cart()).isEqualTo(Map.of(sku, 2));
        Shopper.Answer away = shopper.get("/api/products/" + sku);
        assertThat(away.status()).isEqualTo(503);
        assertThat(away.raw().headers().firstValue("Retry-After")).isPresent();
        assertThat(shopper.get("/product.xhtml?sku=" + sku).servedBy()).startsWith("a");
        assertThat(shopper.setInCart(sku, 3).status()).isEqualTo(200);

        List.of("b1", "b2").forEach(Cluster::start);
        Eventually.within(Duration.ofSeconds(15), "the catalogue is back without a restart of A", () -> isSold(sku));
    }

    private static void nothingIsLostWhenDies(String node) throws Exception {
        Crowd crowd = Crowd.of(BUYERS);
        Buyers buyers = Buyers.of(BUYERS);
        try (crowd;
                buyers) {
            crowd.startShopping().letPass(100);
            buyers.startBuying().letPass(20);

            Cluster.kill(node);
            buyers.letPass(40);
            crowd.letPass(300);
        }

        crowd.reportTo("kill " + node);
        assertThat(crowd.failedReads()).isEmpty();
        assertThat(crowd.losses()).isEmpty();
        buyers.reportTo("kill " + node);
        assertThat(buyers.lost()).isEmpty();
        assertThat(buyers.doubled()).isEmpty();
        Eventually.within(Duration.ofSeconds(60), "every order is decided", buyers::allDecided);
        assertThat(buyers.piecesMissingFromStock()).isEqualTo(buyers.piecesOrdered());
    }

    private static boolean isSold(String sku) {
        try {
            return new Shopper(Cluster.url()).get("/api/products/" + sku).status() == 200;
        } catch (IOException failure) {
            return false;
        }
    }
}
