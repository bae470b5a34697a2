package evercart.ordering.customer;

import jakarta.persistence.EntityManager;
import java.time.Instant;

/** Hears what happens to accounts inside the very transaction that makes it happen: what it writes there is written with it or not at all. */
public interface AccountNews {

    /**
     * Somebody has forgotten the password of this address, which may or may not be a customer's: nobody has looked yet.
     *
     * @param hash of the address
     * @param language en or zh
     * @throws IllegalStateException when the shop cannot write letters
     */
    void forgotten(EntityManager transaction, String address, String hash, String language, Instant now);

    /**
     * A customer's password is another one now.
     *
     * @param language en or zh; null when nobody said
     */
    void passwordChanged(EntityManager transaction, String customerId, String address, String language, Instant now);

    /**
     * A customer wants this address, which may or may not be another customer's: nobody has looked yet.
     *
     * @param wishId of the {@link EmailWish}
     * @param language en or zh
     * @throws evercart.ordering.UnconfiguredException when the shop cannot write letters
     */
    void emailWanted(EntityManager transaction, String wishId, String address, String language, Instant now);

    /**
     * An account has another address now.
     *
     * @param addressBefore to which that is told
     * @param language en or zh
     */
    void emailChanged(EntityManager transaction, String addressBefore, String language, Instant now);
}
