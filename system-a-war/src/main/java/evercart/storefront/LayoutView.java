package evercart.storefront;

import evercart.storefront.account.LoginSession;
import evercart.storefront.account.Visitor;
import evercart.storefront.cart.Cart;
import evercart.storefront.node.NodeName;
import evercart.storefront.page.PageAnswer;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** What every page shows around its content. */
@Named
@RequestScoped
public class LayoutView {

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

    public boolean isLoggedIn() {
        return visitor.isLoggedIn();
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
