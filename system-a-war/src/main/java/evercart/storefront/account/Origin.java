package evercart.storefront.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;

/** Where a request comes from: the address that the balancer saw, which replaces whatever a visitor claims to be. */
@RequestScoped
public class Origin {
    private static final Pattern ADDRESS = Pattern.compile("[0-9a-fA-F.:]{2,45}");
    private static final Pattern OWN_MACHINE = Pattern.compile("127\\..*|::1|0:0:0:0:0:0:0:1");

    @Inject
    HttpServletRequest request;

    /** Null when it is the shop's own machine, where many may register: somebody who tries the shop. */
    public String address() {
        return of(request.getHeader("X-Forwarded-For"), request.getRemoteAddr());
    }

    /** @param forwarded may be null */
    static String of(String forwarded, String neighbour) {
        boolean told = forwarded != null && ADDRESS.matcher(forwarded).matches();
        String address = told ? forwarded : neighbour;
        return OWN_MACHINE.matcher(address).matches() ? null : address;
    }
}
