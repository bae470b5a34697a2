package evercart.storefront;

import java.net.URI;

/** A part of what the storefront promises, told as tests; {@link StorefrontIT} runs all parts on one node. */
interface ShopContract {

    URI shop();

    /** Somebody who was never here before. */
    default Shopper someone() {
        return new Shopper(shop());
    }
}
