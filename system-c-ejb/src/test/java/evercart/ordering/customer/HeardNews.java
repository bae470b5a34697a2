package evercart.ordering.customer;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Remembers what it was told. */
final class HeardNews implements AccountNews {
    final List<String> forgotten = new CopyOnWriteArrayList<>();
    final List<String> changed = new CopyOnWriteArrayList<>();

    final List<String> moved = new CopyOnWriteArrayList<>();
    final List<String> wishes = new CopyOnWriteArrayList<>();

    @Override
    public void emailWanted(EntityManager transaction, String wishId, String address, String language, Instant now) {
        wishes.add(wishId);
    }

    @Override
    public void emailChanged(EntityManager transaction, String addressBefore, String language, Instant now) {
        moved.add(addressBefore + " " + language);
    }

    @Override
    public void forgotten(EntityManager transaction, String address, String hash, String language, Instant now) {
        forgotten.add(address + " " + language);
    }

    @Override
    public void passwordChanged(
            EntityManager transaction, String customerId, String address, String language, Instant now) {
        changed.add(address + " " + language);
    }
}
