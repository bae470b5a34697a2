package evercart.storefront.api;

import evercart.api.catalog.ProductQuery;
import evercart.api.catalog.ProductQuery.Sort;
import evercart.storefront.catalog.CatalogGateway;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The catalogue for programs. */
@Path("products")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ProductsResource {
    private static final int LONGEST_CATEGORY = 50;
    private static final int USUAL_SIZE = 20;

    @Inject
    CatalogGateway catalog;

    @Inject
    ShopLanguage language;

    @GET
    @Operation(summary = "Products whose name or description has all words of q, a page at a time")
    public PageJson<ProductJson> search(
            @QueryParam("q") String q,
            @QueryParam("category") String category,
            @QueryParam("sort") String sort,
            @QueryParam("page") String page,
            @QueryParam("size") String size) {
        ProductQuery query = ProductQuery.everything()
                .matching(QueryText.text("q", q, ProductQuery.LONGEST_TEXT))
                .in(QueryText.text("category", category, LONGEST_CATEGORY))
                .sortedBy(sort(sort))
                .page(QueryText.number("page", page, 1), QueryText.number("size", size, USUAL_SIZE));
        return PageJson.of(catalog.search(query), product -> ProductJson.of(product, language.locale()));
    }

    @GET
    @Path("{sku}")
    @Operation(summary = "One product; 404 when nobody knows it")
    public ProductJson product(@PathParam("sku") String sku) {
        return ProductJson.of(catalog.product(sku), language.locale());
    }

    private static Sort sort(String sort) {
        if (sort == null || sort.isEmpty()) {
            return Sort.RELEVANCE;
        }
        return switch (sort) {
            case "relevance" -> Sort.RELEVANCE;
            case "name" -> Sort.NAME;
            case "price" -> Sort.PRICE_ASCENDING;
            case "-price" -> Sort.PRICE_DESCENDING;
            default -> throw new BadRequest("sort", "must be relevance, name, price or -price");
        };
    }
}
