package evercart.api.catalog;

import evercart.api.LocalizedText;
import evercart.api.Page;
import evercart.api.staff.Change;
import evercart.api.staff.StaffPass;
import evercart.remote.Idempotent;
import jakarta.ejb.Remote;
import java.util.List;

/**
 * What staff do at system B: products, stock and shelves. Every method throws {@link evercart.api.staff.NotStaffException} when the
 * pass is no good, and {@link evercart.api.InvalidInputException} naming the part at fault. Every change is written to the history.
 */
@Remote
public interface ProductDesk {

    /** Where JNDI has it on every node of its system. */
    String JNDI_NAME = "evercart/ProductDesk";

    /** As customers search, and by product code too; those that are off sale are among them. */
    @Idempotent
    Page<StaffProduct> products(StaffPass pass, ProductQuery query);

    /** @throws UnknownProductException when no product has this code */
    @Idempotent
    ProductFile product(StaffPass pass, String sku);

    /** @throws UnknownProductException when no product has this code */
    @Idempotent
    StaffProductDetails details(StaffPass pass, String sku);

    /**
     * Not idempotent: the second call finds the code taken.
     *
     * @param product with the stock that it begins with; its picture is not looked at
     * @throws SkuTakenException when a product has this code already
     */
    StaffProduct create(StaffPass pass, Product product);

    /**
     * Changes name, description, category and price; stock and pictures have methods of their own. When the product is already as
     * wanted, nothing happens.
     *
     * @param version what the caller saw
     * @throws ProductChangedException when somebody else changed the product since; nothing was changed
     * @throws UnknownProductException when no product has this code
     */
    @Idempotent
    StaffProduct change(StaffPass pass, Product product, long version);

    /** Takes a product off sale or back on. @throws UnknownProductException when no product has this code */
    @Idempotent
    StaffProduct offer(StaffPass pass, String sku, boolean onSale);

    /**
     * Adds pieces or takes some away, once for each key.
     *
     * @param key 1 to 100 characters that name this adjustment for ever
     * @param pieces -1000000 to 1000000, not 0
     * @param reason 1 to 200 characters for the history
     * @throws InsufficientStockException when fewer are there than would be taken away; nothing was changed
     * @throws UnknownProductException when no product has this code
     */
    @Idempotent
    StaffProduct adjustStock(StaffPass pass, String key, String sku, int pieces, String reason);

    /**
     * Gives the product a main picture of its own, in the place of the one before.
     *
     * @param jpeg at most 500000 bytes, already decoded and encoded anew by the caller
     * @throws UnknownProductException when no product has this code
     */
    @Idempotent
    StaffProduct picture(StaffPass pass, String sku, byte[] jpeg);

    /**
     * Adds a picture after those that the product has; its first one is the main one.
     *
     * @param jpeg as for {@link #picture}
     * @return the names of its pictures then, the main one first; so do the next two methods
     * @throws evercart.api.InvalidInputException naming {@code pictures} when it has {@link ProductPictures#MOST} already
     * @throws UnknownProductException when no product has this code; so do the next two methods
     */
    @Idempotent
    List<String> addPicture(StaffPass pass, String sku, byte[] jpeg);

    /** Takes a picture from the product; after the main one the next is it. One that it does not have is gone already. */
    @Idempotent
    List<String> removePicture(StaffPass pass, String sku, String name);

    /**
     * Puts the pictures of the product into this order, the main one first; those that are not named come after them as they stood.
     *
     * @param names 1 to {@link ProductPictures#MOST}; those that the product does not have are left out
     */
    @Idempotent
    List<String> arrangePictures(StaffPass pass, String sku, List<String> names);

    /** A shelf that is not there yet comes last; one that is there gets this name. */
    @Idempotent
    void keepCategory(StaffPass pass, String code, LocalizedText name);

    /**
     * Puts the shelves into this order; those that are not named come after them as they stood.
     *
     * @param codes 1 to 500, none twice; codes that nobody knows are left out
     */
    @Idempotent
    void arrangeCategories(StaffPass pass, List<String> codes);

    /**
     * Takes a shelf away; what stands on it, on sale or not, goes to another one. One that is not there is gone already.
     *
     * @param heir the code of the shelf that takes the products; may be null for a shelf without any
     * @throws evercart.api.InvalidInputException naming {@code heir} when it is needed and missing, unknown or the shelf itself
     */
    @Idempotent
    void removeCategory(StaffPass pass, String code, String heir);

    /** All shelves in the order in which the shop shows them; products that are off sale count. */
    @Idempotent
    List<Category> categories(StaffPass pass);

    /**
     * Reads a file and keeps it for an hour, changing nothing yet.
     *
     * @param file CSV text as {@code ./evercart import} takes it, packed with gzip or not, at most 2000000 bytes
     * @throws evercart.api.InvalidInputException naming {@code file} when nothing can be taken from it
     */
    ImportPreview readImport(StaffPass pass, byte[] file);

    /**
     * Takes what was read. Not idempotent: the second call finds the import gone.
     *
     * @throws UnknownImportException when it was taken already, is older than an hour, or never was
     */
    ImportResult takeImport(StaffPass pass, String importId);

    /** All products as a CSV text that can be imported again, UTF-8, packed with gzip. */
    @Idempotent
    byte[] export(StaffPass pass);

    /** Newest first. @param page from 1 @param size 1 to 100 */
    @Idempotent
    Page<Change> changes(StaffPass pass, int page, int size);
}
