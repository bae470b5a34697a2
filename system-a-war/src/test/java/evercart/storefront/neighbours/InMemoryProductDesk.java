package evercart.storefront.neighbours;

import evercart.api.InvalidInputException;
import evercart.api.LocalizedText;
import evercart.api.Page;
import evercart.api.catalog.Category;
import evercart.api.catalog.ImportPreview;
import evercart.api.catalog.ImportProblem;
import evercart.api.catalog.ImportResult;
import evercart.api.catalog.ImportRow;
import evercart.api.catalog.InsufficientStockException;
import evercart.api.catalog.Product;
import evercart.api.catalog.ProductChangedException;
import evercart.api.catalog.ProductDesk;
import evercart.api.catalog.ProductFile;
import evercart.api.catalog.ProductPictures;
import evercart.api.catalog.ProductQuery;
import evercart.api.catalog.SkuTakenException;
import evercart.api.catalog.StaffProduct;
import evercart.api.catalog.StaffProductDetails;
import evercart.api.catalog.UnknownImportException;
import evercart.api.catalog.UnknownPictureException;
import evercart.api.staff.Change;
import evercart.api.staff.StaffPass;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;

/** What staff do at system B, over the products in memory. A file is not read: it counts as one new product and one bad row. */
@Alternative
@Priority(1)
@ApplicationScoped
public class InMemoryProductDesk implements ProductDesk, ProductPictures {

    @Inject
    InMemoryStaff staff;

    @Inject
    InMemoryCatalog catalog;

    private final Presence presence = new Presence();
    private final Presence shelves = new Presence();
    private final List<Change> changes = new ArrayList<>();
    private final Map<String, Long> versions = new HashMap<>();
    private final Map<String, byte[]> pictures = new HashMap<>();
    private final Set<String> offSale = new HashSet<>();
    private final Set<String> adjusted = new HashSet<>();
    private final Set<String> imports = new HashSet<>();

    public void setAway(boolean away) {
        presence.set(away);
    }

    /** The list of shelves alone. */
    public void setShelvesAway(boolean away) {
        shelves.set(away);
    }

    public void keepPicture(String name, byte[] jpeg) {
        pictures.put(name, jpeg);
    }

    /** The product's last picture is this one from now on. */
    public void showPicture(String sku, String name) {
        List<String> names = new ArrayList<>(catalog.pictures(sku));
        names.add(name);
        catalog.show(sku, names);
    }

    private String check(StaffPass pass) {
        presence.check();
        return staff.check(pass);
    }

    private StaffProduct seen(String sku) {
        return new StaffProduct(catalog.known(sku), versions.getOrDefault(sku, 0L), !offSale.contains(sku), 0);
    }

    private void tell(String who, String subject, String what, String before, String after) {
        changes.add(0, new Change(Instant.now(), who, subject, what, before, after));
    }

    @Override
    public Page<StaffProduct> products(StaffPass pass, ProductQuery query) {
        check(pass);
        return catalog.found(query).map(product -> seen(product.getSku()));
    }

    @Override
    public ProductFile product(StaffPass pass, String sku) {
        check(pass);
        return new ProductFile(
                seen(sku),
                changes.stream()
                        .filter(change -> change.getSubject().equals(sku))
                        .toList());
    }

    @Override
    public StaffProductDetails details(StaffPass pass, String sku) {
        return new StaffProductDetails(product(pass, sku), catalog.pictures(sku));
    }

    @Override
    public StaffProduct create(StaffPass pass, Product product) {
        String who = check(pass);
        if (!product.getSku().matches("[A-Za-z0-9._-]{1,50}")) {
            throw new InvalidInputException("sku", "is no code");
        }
        if (catalog.has(product.getSku())) {
            throw new SkuTakenException(product.getSku());
        }
        catalog.keep(product);
        tell(who, product.getSku(), "product", null, product.getName().getEnglish());
        return seen(product.getSku());
    }

    @Override
    public StaffProduct change(StaffPass pass, Product wanted, long version) {
        String who = check(pass);
        Product before = catalog.known(wanted.getSku());
        if (versions.getOrDefault(wanted.getSku(), 0L) != version) {
            throw new ProductChangedException(wanted.getSku(), versions.get(wanted.getSku()));
        }
        catalog.keep(copy(wanted, before.getStock(), before.getPicture()));
        versions.merge(wanted.getSku(), 1L, Long::sum);
        tell(
                who,
                wanted.getSku(),
                "price",
                before.getPrice().toString(),
                wanted.getPrice().toString());
        return seen(wanted.getSku());
    }

    private static Product copy(Product product, int stock, String picture) {
        return new Product(
                product.getSku(),
                product.getName(),
                product.getDescription(),
                product.getCategory(),
                product.getPrice(),
                stock,
                picture);
    }

    @Override
    public StaffProduct offer(StaffPass pass, String sku, boolean onSale) {
        tell(check(pass), sku, "onSale", onSale ? "no" : "yes", onSale ? "yes" : "no");
        if (onSale) {
            offSale.remove(sku);
        } else {
            offSale.add(sku);
        }
        return seen(sku);
    }

    @Override
    public StaffProduct adjustStock(StaffPass pass, String key, String sku, int pieces, String reason) {
        String who = check(pass);
        Product product = catalog.known(sku);
        if (product.getStock() + pieces < 0) {
            throw new InsufficientStockException(sku, product.getStock());
        }
        if (adjusted.add(key)) {
            catalog.keep(copy(product, product.getStock() + pieces, product.getPicture()));
            tell(
                    who,
                    sku,
                    "stock",
                    String.valueOf(product.getStock()),
                    product.getStock() + pieces + " (" + reason + ")");
        }
        return seen(sku);
    }

    @Override
    public StaffProduct picture(StaffPass pass, String sku, byte[] jpeg) {
        List<String> names = new ArrayList<>(catalog.pictures(sku));
        String name = kept(jpeg);
        if (names.isEmpty()) {
            names.add(name);
        } else {
            names.set(0, name);
        }
        show(check(pass), sku, names);
        return seen(sku);
    }

    @Override
    public List<String> addPicture(StaffPass pass, String sku, byte[] jpeg) {
        List<String> names = new ArrayList<>(catalog.pictures(sku));
        if (names.size() == MOST) {
            throw new InvalidInputException("pictures", "are too many");
        }
        names.add(kept(jpeg));
        return show(check(pass), sku, names);
    }

    @Override
    public List<String> removePicture(StaffPass pass, String sku, String name) {
        List<String> names = new ArrayList<>(catalog.pictures(sku));
        names.remove(name);
        return show(check(pass), sku, names);
    }

    @Override
    public List<String> arrangePictures(StaffPass pass, String sku, List<String> wanted) {
        List<String> names = new ArrayList<>(wanted);
        names.addAll(catalog.pictures(sku));
        return show(check(pass), sku, names.stream().distinct().toList());
    }

    private String kept(byte[] jpeg) {
        String name = PREFIX + (UUID.randomUUID() + "" + UUID.randomUUID()).replace("-", "");
        pictures.put(name, jpeg);
        return name;
    }

    private List<String> show(String who, String sku, List<String> names) {
        tell(who, sku, "picture", catalog.known(sku).getPicture(), names.isEmpty() ? null : names.get(0));
        return catalog.show(sku, names);
    }

    @Override
    public byte[] picture(String name) {
        presence.check();
        if (!pictures.containsKey(name)) {
            throw new UnknownPictureException(name);
        }
        return pictures.get(name);
    }

    @Override
    public void keepCategory(StaffPass pass, String code, LocalizedText name) {
        tell(check(pass), code, "shelf", null, name.getEnglish());
        catalog.keepShelf(code, name);
    }

    @Override
    public void arrangeCategories(StaffPass pass, List<String> codes) {
        tell(check(pass), codes.get(0), "position", null, "1");
        catalog.arrangeShelves(codes);
    }

    @Override
    public void removeCategory(StaffPass pass, String code, String heir) {
        String who = check(pass);
        catalog.removeShelf(code, heir);
        tell(who, code, "shelf", code, null);
    }

    @Override
    public List<Category> categories(StaffPass pass) {
        check(pass);
        shelves.refuseWhenAway();
        return catalog.shelves();
    }

    @Override
    public ImportPreview readImport(StaffPass pass, byte[] file) {
        check(pass);
        if (!new String(file, StandardCharsets.UTF_8).startsWith("sku")) {
            throw new InvalidInputException("file", "the file does not begin with the columns");
        }
        String id = UUID.randomUUID().toString();
        imports.add(id);
        Product jasmine = catalog.known("JASMINE");
        ImportRow row =
                new ImportRow("NEW-1", LocalizedText.of("New tea", "新茶"), ImportRow.Kind.NEW, null, jasmine.getPrice());
        return new ImportPreview(
                id,
                "the shop's own columns",
                1,
                0,
                0,
                List.of(row),
                List.of(new ImportProblem("no name", 1, List.of(3L))));
    }

    @Override
    public ImportResult takeImport(StaffPass pass, String importId) {
        check(pass);
        if (!imports.remove(importId)) {
            throw new UnknownImportException(importId);
        }
        return new ImportResult(1, 0);
    }

    @Override
    public byte[] export(StaffPass pass) {
        check(pass);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream packing = new GZIPOutputStream(bytes)) {
            packing.write("sku,name,price\r\nMUG,Mug,8.99\r\n".getBytes(StandardCharsets.UTF_8));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    @Override
    public Page<Change> changes(StaffPass pass, int page, int size) {
        check(pass);
        return InMemoryOrderDesk.page(changes.stream(), page, size);
    }
}
