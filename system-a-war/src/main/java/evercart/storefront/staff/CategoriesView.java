package evercart.storefront.staff;

import evercart.api.InvalidInputException;
import evercart.api.LocalizedText;
import evercart.api.catalog.Category;
import evercart.api.catalog.ProductDesk;
import evercart.api.staff.StaffPass;
import evercart.storefront.page.PageMessages;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;

/** The shelves of the shop in their order, and one to write: a new one, or the one that the address names. */
@Named("staffCategories")
@RequestScoped
public class CategoriesView {

    @Inject
    HttpServletRequest request;

    @Inject
    Desks desks;

    @Inject
    PageMessages messages;

    private List<Category> categories = List.of();
    private String code;
    private String name;
    private String chineseName;
    private String heir;

    @PostConstruct
    void load() {
        categories = desks.products((desk, pass) -> desk.categories(pass));
        categories.stream()
                .filter(category -> category.getCode().equals(request.getParameter("code")))
                .findFirst()
                .ifPresent(category -> {
                    code = category.getCode();
                    name = category.getName().getEnglish();
                    chineseName = category.getName().getChinese();
                });
    }

    public String save() {
        return done((desk, pass) -> desk.keepCategory(pass, code, LocalizedText.of(name, chineseName)));
    }

    public String moveUp(ShelfRow row) {
        return move(row, -1);
    }

    public String moveDown(ShelfRow row) {
        return move(row, 1);
    }

    private String move(ShelfRow row, int places) {
        List<String> codes = Places.moved(
                categories.stream().map(Category::getCode).toList(),
                row.getShelf().getCode(),
                places);
        return done((desk, pass) -> desk.arrangeCategories(pass, codes));
    }

    public String remove() {
        return done((desk, pass) -> desk.removeCategory(pass, request.getParameter("code"), heir));
    }

    private String done(BiConsumer<ProductDesk, StaffPass> work) {
        try {
            desks.products((desk, pass) -> {
                work.accept(desk, pass);
                return pass;
            });
            return "/staff/categories?faces-redirect=true";
        } catch (InvalidInputException wrong) {
            boolean removing = wrong.getField().equals("heir");
            messages.wrong(
                    (removing ? "remove:" : "category:") + wrong.getField(),
                    removing ? "staff.category.heir.missing" : "staff.category.invalid");
        } catch (DeskAwayException away) {
            messages.warn("staff.away");
        }
        return null;
    }

    /** Whether the address names a shelf that is there. */
    public boolean isKnown() {
        return categories.stream().anyMatch(category -> category.getCode().equals(request.getParameter("code")));
    }

    /** In the order of the shop. */
    public List<ShelfRow> getRows() {
        int last = categories.size() - 1;
        return IntStream.rangeClosed(0, last)
                .mapToObj(place -> new ShelfRow(categories.get(place), place == 0, place == last))
                .toList();
    }

    /** Where the products of the shelf that the address names may go. */
    public List<Category> getOthers() {
        return categories.stream()
                .filter(category -> !category.getCode().equals(request.getParameter("code")))
                .toList();
    }

    /** Whether products stand on the shelf that the address names. */
    public boolean isFilled() {
        return categories.stream()
                .anyMatch(category ->
                        category.getCode().equals(request.getParameter("code")) && category.getProducts() > 0);
    }

    public String getHeir() {
        return heir;
    }

    public void setHeir(String heir) {
        this.heir = heir;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getChineseName() {
        return chineseName;
    }

    public void setChineseName(String chineseName) {
        this.chineseName = chineseName;
    }
}
