package evercart.storefront.staff;

import evercart.api.InvalidInputException;
import evercart.api.LocalizedText;
import evercart.api.catalog.Category;
import evercart.storefront.page.PageMessages;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** The shelves of the shop, and one to write: a new one, or the one that the address names. */
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
        try {
            desks.products((desk, pass) -> {
                desk.keepCategory(pass, code, LocalizedText.of(name, chineseName));
                return code;
            });
            return "/staff/categories?faces-redirect=true";
        } catch (InvalidInputException wrong) {
            messages.wrong("category:" + wrong.getField(), "staff.category.invalid");
        } catch (DeskAwayException away) {
            messages.warn("staff.away");
        }
        return null;
    }

    /** Whether the address names a shelf that is there. */
    public boolean isKnown() {
        return categories.stream().anyMatch(category -> category.getCode().equals(request.getParameter("code")));
    }

    public List<Category> getCategories() {
        return categories;
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
