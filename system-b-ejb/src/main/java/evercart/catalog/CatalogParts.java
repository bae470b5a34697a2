package evercart.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Builds the plain parts of the catalogue from the configuration. */
@ApplicationScoped
class CatalogParts {

    @Produces
    @Singleton
    StockDesk stockDesk(
            Transactions transactions,
            @ConfigProperty(name = "evercart.catalog.reservation-expiry") Duration reservationExpiry) {
        return new StockDesk(transactions, Clock.systemUTC(), reservationExpiry);
    }

    @Produces
    @Singleton
    StaffDesk staffDesk(Transactions transactions, IntakeRules rules) {
        return new StaffDesk(transactions, rules, Clock.systemUTC());
    }

    @Produces
    @Singleton
    PictureDesk pictureDesk(Transactions transactions) {
        return new PictureDesk(transactions, Clock.systemUTC());
    }

    @Produces
    @Singleton
    ShelfDesk shelfDesk(Transactions transactions) {
        return new ShelfDesk(transactions, Clock.systemUTC());
    }

    @Produces
    @Singleton
    StaffImports staffImports(Transactions transactions, IntakeRules rules) {
        return new StaffImports(transactions, rules, Clock.systemUTC());
    }

    @Produces
    @Singleton
    IntakeRules intakeRules(@ConfigProperty(name = "evercart.shop.currency") String currency) {
        return new IntakeRules(currency);
    }
}
