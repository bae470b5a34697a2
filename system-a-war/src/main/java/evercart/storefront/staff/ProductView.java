package evercart.storefront.staff;

import evercart.api.InvalidInputException;
import evercart.api.LocalizedText;
import evercart.api.catalog.Category;
import evercart.api.catalog.InsufficientStockException;
import evercart.api.catalog.ProductChangedException;
import evercart.api.catalog.ProductDesk;
import evercart.api.catalog.ProductFile;
import evercart.api.catalog.SkuTakenException;
import evercart.api.catalog.StaffProductDetails;
import evercart.api.catalog.UnknownProductException;
import evercart.api.staff.StaffPass;
import evercart.storefront.catalog.ProductCode;
import evercart.storefront.neighbours.VersionBefore;
import evercart.storefront.page.PageAnswer;
import evercart.storefront.page.PageMessages;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** One product, or a new one: its texts and price, its stock, and what happened to it; its pictures are with {@link ProductPicturesView}. */
@Named("staffProduct")
@RequestScoped
public class ProductView {
    private static final String SHOW = "/staff/product?faces-redirect=true&sku=";

    @Inject
    HttpServletRequest request;

    @Inject
    Desks desks;

    @Inject
    Shelves shelves;

    @Inject
    PageMessages messages;

    @Inject
    PageAnswer answer;

    @Inject
    @ConfigProperty(name = "evercart.shop.currency")
    String currency;

    private StaffProductDetails details;
    private List<Category> categories = List.of();
    private ProductForm form = new ProductForm();
    private Long version;
    private Integer pieces;
    private String reason;
    private String key = UUID.randomUUID().toString();

    @PostConstruct
    void load() {
        categories = shelves.shown();
        if (!isNew()) {
            reload();
            if (details != null) {
                form = new ProductForm(getFile().getProduct().getProduct());
                version = getFile().getProduct().getVersion();
                categories = categories.isEmpty() ? List.of(ownShelf()) : categories;
            }
        }
    }

    /** Without the list of all, the product can stay where it is. */
    private Category ownShelf() {
        return new Category(form.getCategory(), LocalizedText.of(form.getCategory(), null), 0);
    }

    private void reload() {
        try {
            details = ProductCode.isPossible(getSku()) ? desks.products(this::details) : null;
        } catch (UnknownProductException none) {
            details = null;
        }
    }

    private StaffProductDetails details(ProductDesk desk, StaffPass pass) {
        return VersionBefore.orElse(() -> desk.details(pass, getSku()), () -> {
            ProductFile known = desk.product(pass, getSku());
            return new StaffProductDetails(known, List.of());
        });
    }

    /** Tells the status before the page is drawn. */
    public void look() {
        if (!isNew() && details == null) {
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

    /** @param done what, as {@link #isDone} knows it; leads to the page of how it is then */
    String shown(String done) {
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
        return details == null ? null : details.getFile();
    }

    List<String> getPictures() {
        return details == null ? List.of() : details.getPictures();
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
}
