package evercart.storefront;

import evercart.storefront.account.LoginSession;
import evercart.storefront.account.Visitor;
import evercart.storefront.cart.Cart;
import evercart.storefront.node.NodeName;
import evercart.storefront.page.PageAnswer;
import evercart.storefront.security.ReturnPath;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;

/** What every page shows around its content. */
@Named
@RequestScoped
public class LayoutView {
    private static final Set<String> WORTH_A_RETURN = Set.of("/products.xhtml", "/product.xhtml", "/cart.xhtml");

    @Inject
    Visitor visitor;

    @Inject
    LoginSession session;

    @Inject
    Cart cart;

    @Inject
    NodeName node;

    @Inject
    PageAnswer answer;

    @Inject
    HttpServletRequest request;

    public boolean isLoggedIn() {
        return visitor.isLoggedIn();
    }

    /** Where a login leads back to: a page that is worth it, or null for the home page. */
    public String getLoginReturn() {
        return WORTH_A_RETURN.contains(request.getServletPath()) ? ReturnPath.of(request) : null;
    }

    public int getPieces() {
        return cart.pieces();
    }

    public String getNode() {
        return node.getValue();
    }

    public String logout() {
        session.logout();
        answer.forgetSession();
        return "/index?faces-redirect=true";
    }
}
