package evercart.manager.console;

import evercart.manager.Settings;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** What every page has. */
@Named
@RequestScoped
public class LayoutView {

    @Inject
    Settings settings;

    /** Of the server's own console, for what that does well. */
    public String getAdminUrl() {
        return settings.admin().toString();
    }
}
