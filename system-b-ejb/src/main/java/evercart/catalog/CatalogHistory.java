package evercart.catalog;

import evercart.api.Page;
import evercart.api.staff.Change;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;

/** Who changed what, written in the very transaction that changes it. */
final class CatalogHistory {
    private static final int SHOWN = 50;

    private final EntityManager database;
    private final String who;
    private final Instant now;

    /** @param who writes */
    CatalogHistory(EntityManager database, String who, Instant now) {
        this.database = database;
        this.who = who;
        this.now = now;
    }

    void add(String subject, String what, String before, String after) {
        database.persist(new ChangeEntity(new Change(now, who, subject, what, before, after), null));
    }

    /** @param key unique for ever */
    void adjusted(String key, String sku, int before, int after, String reason) {
        Change change = new Change(now, who, sku, "stock", String.valueOf(before), after + " (" + reason + ")");
        database.persist(new ChangeEntity(change, key));
    }

    static boolean hasAdjustment(EntityManager database, String key) {
        return database.createQuery("select count(c) from Change c where c.adjustment = :key", Long.class)
                        .setParameter("key", key)
                        .getSingleResult()
                > 0;
    }

    /** The newest first. */
    static List<Change> of(EntityManager database, String subject) {
        return database.createQuery(
                        "select c from Change c where c.subject = :subject order by c.number desc", ChangeEntity.class)
                .setParameter("subject", subject)
                .setMaxResults(SHOWN)
                .getResultStream()
                .map(ChangeEntity::toChange)
                .toList();
    }

    /** The newest first. */
    static Page<Change> page(EntityManager database, int page, int size) {
        Long total = database.createQuery("select count(c) from Change c", Long.class)
                .getSingleResult();
        List<Change> items = database.createQuery("select c from Change c order by c.number desc", ChangeEntity.class)
                .setFirstResult((page - 1) * size)
                .setMaxResults(size)
                .getResultStream()
                .map(ChangeEntity::toChange)
                .toList();
        return new Page<>(items, page, size, total);
    }
}
