package evercart.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.util.List;

/** What the shop sells, as far as tests need to know. */
final class Catalogue {

    private Catalogue() {}

    static String someSku() throws IOException {
        return skus(1).get(0);
    }

    /** The codes of products of which plenty is in stock. */
    static List<String> skus(int count) throws IOException {
        Shopper.Answer answer = new Shopper(Cluster.url()).get("/api/products?size=100");
        return answer.json().getJsonArray("items").getValuesAs(JsonObject.class).stream()
                .filter(product -> product.getInt("stock") >= 20)
                .map(product -> product.getString("sku"))
                .limit(count)
                .toList();
    }

    /** The products that the shop comes with: three letters, a dash and three digits. */
    static List<String> demoSkus() throws IOException {
        Shopper.Answer answer = new Shopper(Cluster.url()).get("/api/products?size=100");
        List<String> skus = answer.json().getJsonArray("items").getValuesAs(JsonObject.class).stream()
                .map(product -> product.getString("sku"))
                .filter(sku -> sku.matches("[A-Z]{3}-[0-9]{3}"))
                .toList();
        assertThat(skus).hasSizeGreaterThanOrEqualTo(60);
        return skus;
    }

    static int stock(String sku) throws IOException {
        return new Shopper(Cluster.url()).get("/api/products/" + sku).json().getInt("stock");
    }
}
