package evercart.storefront.catalog;

import java.util.regex.Pattern;

/** What a product's code may look like; anything else is nobody's code, and no other system needs to be asked about it. */
public final class ProductCode {
    private static final Pattern POSSIBLE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,49}");

    private ProductCode() {}

    /** @param sku may be null */
    public static boolean isPossible(String sku) {
        return sku != null && POSSIBLE.matcher(sku).matches();
    }
}
