package evercart.ordering.mail;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.function.Function;

/**
 * Where customers find the shop. It comes from the settings alone: what a request says about it may be the wish of somebody who
 * wants to be sent the secret of a link.
 */
record ShopAddress(URI base) {
    static final String KEY = "evercart.shop.address";

    /** @throws IllegalArgumentException naming the key when it is no such address */
    ShopAddress {
        boolean web = "https".equals(base.getScheme()) || "http".equals(base.getScheme());
        if (!web
                || base.getHost() == null
                || base.getRawQuery() != null
                || base.getRawFragment() != null
                || base.getRawUserInfo() != null) {
            throw wrong(base.toString());
        }
    }

    /** @param configured looks a key up */
    static Optional<ShopAddress> from(Function<String, Optional<String>> configured) {
        return configured
                .apply(KEY)
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .map(ShopAddress::of);
    }

    private static ShopAddress of(String text) {
        try {
            return new ShopAddress(new URI(text.replaceFirst("/+$", "")));
        } catch (URISyntaxException noAddress) {
            throw wrong(text);
        }
    }

    /** @param token letters, digits, - and _ */
    String newPassword(String token) {
        return base + "/new-password.xhtml?token=" + token;
    }

    /** @param token letters, digits, - and _ */
    String newEmail(String token) {
        return base + "/new-email.xhtml?token=" + token;
    }

    private static IllegalArgumentException wrong(String text) {
        return new IllegalArgumentException(KEY + " must be like https://shop.example.com, not '" + text + "'");
    }
}
