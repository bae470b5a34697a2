package evercart.storefront.staff;

import evercart.storefront.account.LoginSession;
import evercart.storefront.node.NodeName;
import evercart.storefront.page.PageAnswer;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/** What every page of the staff's area shows around its content. */
@Named("staffFrame")
@RequestScoped
public class FrameView {

    @Inject
    StaffSession session;

    @Inject
    LoginSession login;

    @Inject
    PageAnswer answer;

    @Inject
    NodeName node;

    @Inject
    HttpServletRequest request;

    public String getEmail() {
        return session.email();
    }

    public String getNode() {
        return node.getValue();
    }

    /** For the link to a part: {@code page} there, {@code true} at one of its orders, products or customers. @param part such as {@code orders} */
    public String at(String part) {
        String page = request.getServletPath();
        if (page.equals("/staff/" + part + ".xhtml")) {
            return "page";
        }
        return page.replace(".xhtml", "s").equals("/staff/" + part) ? "true" : "false";
    }

    public String leave() {
        login.logout();
        answer.forgetSession();
        return "/staff-login?faces-redirect=true";
    }
}
