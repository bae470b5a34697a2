package evercart.storefront.staff;

import evercart.api.InvalidInputException;
import evercart.api.catalog.Category;
import evercart.api.catalog.InsufficientStockException;
import evercart.api.catalog.ProductChangedException;
import evercart.api.catalog.ProductFile;
import evercart.api.catalog.SkuTakenException;
import evercart.api.catalog.UnknownProductException;
import evercart.storefront.catalog.ProductCode;
import evercart.storefront.page.PageAnswer;
import evercart.storefront.page.PageMessages;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** One product, or a new one: its texts and price, its stock, its picture, and what happened to it. */
@Named("staffProduct")
@RequestScoped
public class ProductView {
    private static final String SHOW = "/staff/product?faces-redirect=true&sku=";

    @Inject
    HttpServletRequest request;

    @Inject
    Desks desks;

    @Inject
    PageMessages messages;

    @Inject
    PageAnswer answer;

    @Inject
    @ConfigProperty(name = "evercart.shop.currency")
    String currency;

    private ProductFile file;
    private List<Category> categories = List.of();
    private ProductForm form = new ProductForm();
    private Long version;
    private Integer pieces;
    private String reason;
    private String key = UUID.randomUUID().toString();
    private Part upload;

    @PostConstruct
    void load() {
        categories = desks.products((desk, pass) -> desk.categories(pass));
        if (!isNew()) {
            reload();
            if (file != null) {
                form = new ProductForm(file.getProduct().getProduct());
                version = file.getProduct().getVersion();
            }
        }
    }

    private void reload() {
        try {
            file = ProductCode.isPossible(getSku())
                    ? desks.products((desk, pass) -> desk.product(pass, getSku()))
                    : null;
        } catch (UnknownProductException none) {
            file = null;
        }
    }

    /** Tells the status before the page is drawn. */
    public void look() {
        if (!isNew() && file == null) {
            answer.notFound();
        }
    }

    public String save() {
        try {
            if (isNew()) {
                desks.products((desk, pass) -> desk.create(pass, form.toProduct(currency)));
                return SHOW + form.getSku().strip() + "&saved=true";
            }
            form.setSku(getSku());
            desks.products((desk, pass) -> desk.change(pass, form.toProduct(currency), version));
            return shown("saved");
        } catch (ProductChangedException other) {
            version = other.getVersion();
            reload();
            messages.warn("staff.product.changed");
        } catch (SkuTakenException taken) {
            messages.wrong("product:sku", "staff.product.taken");
        } catch (InvalidInputException wrong) {
            messages.wrong("product:" + wrong.getField(), "staff.product.invalid." + wrong.getField());
        } catch (DeskAwayException away) {
            messages.warn("staff.away");
        }
        return null;
    }

    public String adjust() {
        try {
            desks.products((desk, pass) -> desk.adjustStock(pass, key, getSku(), pieces, reason));
            return shown("adjusted");
        } catch (InsufficientStockException few) {
            messages.wrong("stock:pieces", "staff.stock.few", few.getAvailable());
        } catch (InvalidInputException wrong) {
            messages.wrong("stock:" + wrong.getField(), "staff.stock.invalid");
        } catch (DeskAwayException away) {
            messages.warn("staff.away");
        }
        return null;
    }

    public String show() {
        try (InputStream content = upload.getInputStream()) {
            byte[] jpeg = new UploadedPicture(content.readAllBytes()).asJpeg();
            desks.products((desk, pass) -> desk.picture(pass, getSku(), jpeg));
            return shown("pictured");
        } catch (InvalidInputException | IOException none) {
            messages.wrong("picture:upload", "staff.picture.invalid");
        } catch (DeskAwayException away) {
            messages.warn("staff.away");
        }
        return null;
    }

    public String takeOff() {
        return offer(false);
    }

    public String putOn() {
        return offer(true);
    }

    private String offer(boolean onSale) {
        try {
            desks.products((desk, pass) -> desk.offer(pass, getSku(), onSale));
            return shown("offered");
        } catch (DeskAwayException away) {
            messages.warn("staff.away");
            return null;
        }
    }

    private String shown(String done) {
        return SHOW + getSku() + "&" + done + "=true";
    }

    public boolean isNew() {
        return getSku().isEmpty();
    }

    /** Whether something was just done. */
    public boolean isDone() {
        return List.of("saved", "adjusted", "pictured", "offered").stream()
                .anyMatch(done -> request.getParameter(done) != null);
    }

    public String getSku() {
        String sku = request.getParameter("sku");
        return sku == null ? "" : sku;
    }

    /** Null when it is new, or there is none. */
    public ProductFile getFile() {
        return file;
    }

    public List<Category> getCategories() {
        return categories;
    }

    public ProductForm getForm() {
        return form;
    }

    public Long getVersion() {
        return version;
    }

    public void setVersion(Long version) {
        this.version = version;
    }

    public Integer getPieces() {
        return pieces;
    }

    public void setPieces(Integer pieces) {
        this.pieces = pieces;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    /** Names this adjustment for ever, so that sending the form twice counts once. */
    public String getKey() {
        return key;
    }

    /** @param key null from a form that lost it, which then counts as a new wish */
    public void setKey(String key) {
        if (key != null) {
            this.key = key;
        }
    }

    public Part getUpload() {
        return upload;
    }

    public void setUpload(Part upload) {
        this.upload = upload;
    }
}
