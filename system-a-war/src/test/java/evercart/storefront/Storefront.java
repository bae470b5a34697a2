package evercart.storefront;

import evercart.storefront.neighbours.NeighbourSwitch;
import java.io.File;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The storefront as it is shipped, with neighbours in memory in place of the remote ones. */
final class Storefront {

    private Storefront() {}

    static WebArchive withNeighboursInMemory() {
        return ShrinkWrap.createFromZipFile(WebArchive.class, new File(System.getProperty("storefront.war")))
                .addPackage(NeighbourSwitch.class.getPackage());
    }
}
