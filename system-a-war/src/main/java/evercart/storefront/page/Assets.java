package evercart.storefront.page;

import evercart.api.catalog.ProductPictures;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * The addresses of style, script and pictures, each with a hash of what is in the file: whoever has an address may keep the file for
 * ever, and a new version has new addresses.
 */
@Named
@ApplicationScoped
public class Assets {
    /** The parameter of the address that has the hash. */
    public static final String HASH = "v";

    /** What the names of small pictures end with, as lists show them. */
    public static final String SMALL = "-small";

    private static final String FOLDER = "/resources/";
    private static final int HASH_LENGTH = 12;

    @Inject
    ServletContext application;

    private final ConcurrentMap<String, String> hashes = new ConcurrentHashMap<>();

    /** @param path below the folder of resources, such as {@code css/shop.css} */
    public String at(String path) {
        String address = application.getContextPath() + FOLDER + path;
        String hash = hash(path);
        return hash == null ? address : address + "?" + HASH + "=" + hash;
    }

    /**
     * The address of a product's picture, or of the one that stands for none.
     *
     * @param name may be null, or that of no picture
     * @param large as a product's own page shows it; what is drawn with lines has one size
     */
    public String picture(String name, boolean large) {
        if (name != null && name.startsWith(ProductPictures.PREFIX)) {
            return application.getContextPath() + "/pictures/" + name + (large ? "" : SMALL) + ".jpg";
        }
        String path = "pictures/" + name + ".svg";
        return at(hash(path) == null ? "pictures/no-picture.svg" : path);
    }

    /** Whether the file at this path of the application is the one that the hash is of. */
    public boolean isOf(String servletPath, String hash) {
        return servletPath.startsWith(FOLDER)
                && hash != null
                && hash.equals(hash(servletPath.substring(FOLDER.length())));
    }

    private String hash(String path) {
        return hashes.computeIfAbsent(path, this::read);
    }

    /** Null, which is not kept, when there is no such file: products may name pictures that nobody drew. */
    private String read(String path) {
        try (InputStream file = application.getResourceAsStream(FOLDER + path)) {
            if (file == null) {
                return null;
            }
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(file.readAllBytes());
            return HexFormat.of().formatHex(digest).substring(0, HASH_LENGTH);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
