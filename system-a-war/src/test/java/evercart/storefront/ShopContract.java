package evercart.storefront;

/** A part of what the storefront promises, told as tests; {@link StorefrontIT} runs all parts on one node. */
interface ShopContract {

    /** Somebody who was never here before. */
    Shopper someone();
}
