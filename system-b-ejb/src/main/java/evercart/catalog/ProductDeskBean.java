package evercart.catalog;

import evercart.api.LocalizedText;
import evercart.api.Page;
import evercart.api.catalog.Category;
import evercart.api.catalog.ImportPreview;
import evercart.api.catalog.ImportResult;
import evercart.api.catalog.Product;
import evercart.api.catalog.ProductDesk;
import evercart.api.catalog.ProductFile;
import evercart.api.catalog.ProductQuery;
import evercart.api.catalog.StaffProduct;
import evercart.api.catalog.StaffProductDetails;
import evercart.api.staff.Change;
import evercart.api.staff.StaffPass;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.util.List;

/**
 * Opens {@link StaffDesk}, {@link PictureDesk}, {@link ShelfDesk} and {@link StaffImports} to the storefront. Every method looks at the pass first.
 */
@Stateless(mappedName = ProductDesk.JNDI_NAME)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@Interceptors(WireBoundary.class)
public class ProductDeskBean implements ProductDesk {

    @Inject
    StaffGate gate;

    @Inject
    StaffDesk desk;

    @Inject
    PictureDesk pictures;

    @Inject
    ShelfDesk shelves;

    @Inject
    StaffImports imports;

    @Override
    public Page<StaffProduct> products(StaffPass pass, ProductQuery query) {
        gate.check(pass);
        return desk.products(query);
    }

    @Override
    public ProductFile product(StaffPass pass, String sku) {
        return desk.product(gate.check(pass), sku);
    }

    @Override
    public StaffProductDetails details(StaffPass pass, String sku) {
        return desk.details(gate.check(pass), sku);
    }

    @Override
    public StaffProduct create(StaffPass pass, Product product) {
        return desk.create(gate.check(pass), product);
    }

    @Override
    public StaffProduct change(StaffPass pass, Product product, long version) {
        return desk.change(gate.check(pass), product, version);
    }

    @Override
    public StaffProduct offer(StaffPass pass, String sku, boolean onSale) {
        return desk.offer(gate.check(pass), sku, onSale);
    }

    @Override
    public StaffProduct adjustStock(StaffPass pass, String key, String sku, int pieces, String reason) {
        return desk.adjustStock(gate.check(pass), key, sku, pieces, reason);
    }

    @Override
    public StaffProduct picture(StaffPass pass, String sku, byte[] jpeg) {
        return pictures.lead(gate.check(pass), sku, jpeg);
    }

    @Override
    public List<String> addPicture(StaffPass pass, String sku, byte[] jpeg) {
        return pictures.add(gate.check(pass), sku, jpeg);
    }

    @Override
    public List<String> removePicture(StaffPass pass, String sku, String name) {
        return pictures.remove(gate.check(pass), sku, name);
    }

    @Override
    public List<String> arrangePictures(StaffPass pass, String sku, List<String> names) {
        return pictures.arrange(gate.check(pass), sku, names);
    }

    @Override
    public void keepCategory(StaffPass pass, String code, LocalizedText name) {
        shelves.keep(gate.check(pass), code, name);
    }

    @Override
    public void arrangeCategories(StaffPass pass, List<String> codes) {
        shelves.arrange(gate.check(pass), codes);
    }

    @Override
    public void removeCategory(StaffPass pass, String code, String heir) {
        shelves.remove(gate.check(pass), code, heir);
    }

    @Override
    public List<Category> categories(StaffPass pass) {
        gate.check(pass);
        return shelves.all();
    }

    @Override
    public ImportPreview readImport(StaffPass pass, byte[] file) {
        String who = gate.check(pass);
        WireInput.given("file", file);
        WireInput.require(file.length <= StaffDesk.LARGEST_FILE, "file", "is too large");
        return imports.read(who, file);
    }

    @Override
    public ImportResult takeImport(StaffPass pass, String importId) {
        String who = gate.check(pass);
        WireInput.text("importId", importId, WireInput.LONGEST_CODE);
        return imports.take(who, importId);
    }

    @Override
    public byte[] export(StaffPass pass) {
        gate.check(pass);
        return desk.export();
    }

    @Override
    public Page<Change> changes(StaffPass pass, int page, int size) {
        gate.check(pass);
        return desk.changes(page, size);
    }
}
