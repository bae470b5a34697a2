package evercart.ordering.customer;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Remembers what it was told. */
final class HeardNews implements AccountNews {
    final List<String> forgotten = new CopyOnWriteArrayList<>();

    @Override
    public void forgotten(EntityManager transaction, String address, String hash, String language, Instant now) {
        forgotten.add(address + " " + language);
    }
}
