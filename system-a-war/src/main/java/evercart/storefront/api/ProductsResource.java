package evercart.storefront.api;

import evercart.api.catalog.ProductQuery;
import evercart.api.catalog.ProductQuery.Sort;
import evercart.storefront.catalog.CatalogGateway;
import evercart.storefront.catalog.ProductFilter;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Validator;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.config.inject.ConfigProperty;
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

    @Inject
    Validator validator;

    @Inject
    @ConfigProperty(name = "evercart.shop.currency")
    String currency;

    @GET
    @Operation(
            summary =
                    "Products whose name or description has all words of q, between two prices, in stock or not, a page at a time")
    public PageJson<ProductJson> search(
            @QueryParam("q") String q,
            @QueryParam("category") String category,
            @QueryParam("minPrice") String minPrice,
            @QueryParam("maxPrice") String maxPrice,
            @QueryParam("inStock") String inStock,
            @QueryParam("sort") String sort,
            @QueryParam("page") String page,
            @QueryParam("size") String size) {
        ProductQuery query = ProductQuery.everything()
                .matching(QueryText.text("q", q, ProductQuery.LONGEST_TEXT))
                .in(QueryText.text("category", category, LONGEST_CATEGORY))
                .sortedBy(sort(sort))
                .page(QueryText.number("page", page, 1), QueryText.number("size", size, USUAL_SIZE));
        ProductQuery narrowed =
                checked(new ProductFilter(minPrice, maxPrice, inStock)).narrow(query, currency);
        return PageJson.of(catalog.search(narrowed), product -> ProductJson.of(product, language.locale()));
    }

    private ProductFilter checked(ProductFilter filter) {
        filter.wrongParts(validator).stream().sorted().findFirst().ifPresent(part -> {
            boolean amount = !part.equals("inStock");
            throw new BadRequest(
                    part,
                    amount ? "must be an amount such as 4.95, the least not above the most" : "must be true or false");
        });
        return filter;
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
