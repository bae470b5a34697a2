package evercart.storefront.catalog;

import evercart.api.Money;
import evercart.api.catalog.ProductQuery;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Pattern;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What narrows a list of products beside words and shelf, as it stands in an address: text that has to be looked at before it
 * becomes part of a query. A part that is null is no wish.
 */
public record ProductFilter(
        @Pattern(regexp = ProductFilter.AMOUNT) String minPrice,
        @Pattern(regexp = ProductFilter.AMOUNT) String maxPrice,
        @Pattern(regexp = "true|false") String inStock) {
    static final String AMOUNT = "\\d{1,7}([.,]\\d{1,2})?";

    public ProductFilter {
        minPrice = given(minPrice);
        maxPrice = given(maxPrice);
        inStock = given(inStock);
    }

    private static String given(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** Anything that is no amount is told by itself. */
    @AssertTrue
    boolean isMaxPriceReachable() {
        return !isAmount(minPrice) || !isAmount(maxPrice) || amount(minPrice).compareTo(amount(maxPrice)) <= 0;
    }

    /** @return the names of the parts that make no sense: none when all do */
    public Set<String> wrongParts(Validator validator) {
        return validator.validate(this).stream().map(ProductFilter::part).collect(Collectors.toSet());
    }

    private static String part(ConstraintViolation<ProductFilter> violation) {
        String part = violation.getPropertyPath().toString();
        return part.equals("maxPriceReachable") ? "maxPrice" : part;
    }

    /** The same without these parts. */
    public ProductFilter without(Set<String> parts) {
        return new ProductFilter(
                parts.contains("minPrice") ? null : minPrice,
                parts.contains("maxPrice") ? null : maxPrice,
                parts.contains("inStock") ? null : inStock);
    }

    public boolean isEmpty() {
        return minPrice == null && maxPrice == null && !onlyInStock();
    }

    public boolean onlyInStock() {
        return "true".equals(inStock);
    }

    /** Only when there are no {@link #wrongParts}. */
    public ProductQuery narrow(ProductQuery query, String currency) {
        return query.costing(money(minPrice, currency), money(maxPrice, currency))
                .inStock(onlyInStock());
    }

    private static Money money(String text, String currency) {
        int digits = Currency.getInstance(currency).getDefaultFractionDigits();
        return text == null ? null : Money.of(amount(text).setScale(digits, RoundingMode.HALF_UP), currency);
    }

    private static boolean isAmount(String text) {
        return text != null && text.matches(AMOUNT);
    }

    private static BigDecimal amount(String text) {
        return new BigDecimal(text.replace(',', '.'));
    }
}
