package evercart.storefront;

import java.net.URI;
import java.net.URL;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.extension.ExtendWith;

/** The storefront on Payara Micro with neighbours in memory, seen over HTTP; one start of the server serves all of it. */
@ExtendWith(ArquillianExtension.class)
class StorefrontIT
        implements AccessibilityContract,
                MainPathContract,
                CatalogContract,
                GalleryContract,
                CartContract,
                AccountCartContract,
                AccountContract,
                ProfileContract,
                ForgottenPasswordContract,
                EmailChangeContract,
                LanguageContract,
                OrderContract,
                OrderPageContract,
                DeliveryContract,
                DeliveryInBrowserContract,
                ReviewContract,
                StaffContract,
                StaffInBrowserContract,
                RemoteCallsContract,
                BadInputContract,
                SecurityContract,
                CachingContract,
                NeighboursAwayContract {

    @ArquillianResource
    URL url;

    @Deployment(testable = false)
    static WebArchive storefront() {
        return Storefront.withNeighboursInMemory();
    }

    /** The server listens on loopback alone, whatever address it tells. */
    @Override
    public URI shop() {
        return URI.create("http://127.0.0.1:" + url.getPort() + "/");
    }
}
