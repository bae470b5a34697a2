package evercart.ordering;

import evercart.api.Page;
import evercart.api.staff.Change;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

/** Who changed what, written in the very transaction that changes it. */
public final class History {
    private static final String COLUMNS = "changed_at, who, subject, what, value_before, value_after";
    private static final int SHOWN = 50;

    private final EntityManager database;

    public History(EntityManager database) {
        this.database = database;
    }

    public void add(Change change) {
        database.createNativeQuery("insert into ordering.change (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?)")
                .setParameter(1, change.getAt().atOffset(ZoneOffset.UTC))
                .setParameter(2, change.getWho())
                .setParameter(3, change.getSubject())
                .setParameter(4, change.getWhat())
                .setParameter(5, change.getBefore())
                .setParameter(6, change.getAfter())
                .executeUpdate();
    }

    /** The newest first. */
    public List<Change> of(String subject) {
        return read(database.createNativeQuery(
                        "select " + COLUMNS + " from ordering.change where subject = ? order by number desc")
                .setParameter(1, subject)
                .setMaxResults(SHOWN));
    }

    /** What people changed, less what the shop did by itself; the newest first. */
    public Page<Change> byPeople(int page, int size) {
        String which = " from ordering.change where who <> 'shop'";
        Number total =
                (Number) database.createNativeQuery("select count(*)" + which).getSingleResult();
        List<Change> items = read(database.createNativeQuery("select " + COLUMNS + which + " order by number desc")
                .setFirstResult((page - 1) * size)
                .setMaxResults(size));
        return new Page<>(items, page, size, total.longValue());
    }

    @SuppressWarnings("unchecked")
    private static List<Change> read(Query query) {
        List<Object[]> rows = query.getResultList();
        return rows.stream().map(History::change).toList();
    }

    private static Change change(Object[] row) {
        return new Change(
                instant(row[0]), (String) row[1], (String) row[2], (String) row[3], (String) row[4], (String) row[5]);
    }

    /** Databases differ in what they answer without a mapping. */
    private static Instant instant(Object value) {
        return value instanceof OffsetDateTime time ? time.toInstant() : ((Timestamp) value).toInstant();
    }
}
