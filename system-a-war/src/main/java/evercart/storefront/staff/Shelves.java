package evercart.storefront.staff;

import evercart.api.catalog.Category;
import evercart.storefront.page.PageMessages;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;

/** The shelves as a page about products names them, which goes on without them when they cannot be told. */
@RequestScoped
class Shelves {

    @Inject
    Desks desks;

    @Inject
    PageMessages messages;

    /** In the order of the shop; none when there is no answer in time, which the page then says. */
    List<Category> shown() {
        try {
            return desks.products((desk, pass) -> desk.categories(pass));
        } catch (DeskAwayException away) {
            messages.warn("staff.category.away");
            return List.of();
        }
    }
}
