package evercart.catalog;

import evercart.api.staff.Change;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;

/** A row of the history. The database numbers them in the order in which they come. */
@Entity(name = "Change")
@Table(schema = "catalog", name = "change")
class ChangeEntity {
    private static final int LONGEST_VALUE = 500;

    @Id
    private String id;

    @Column(insertable = false, updatable = false)
    private long number;

    private String adjustment;

    @Column(name = "changed_at")
    private OffsetDateTime changedAt;

    private String who;

    private String subject;

    private String what;

    @Column(name = "value_before")
    private String before;

    @Column(name = "value_after")
    private String after;

    protected ChangeEntity() {}

    /** @param adjustment null for all but adjustments of stock */
    ChangeEntity(Change change, String adjustment) {
        id = UUID.randomUUID().toString();
        this.adjustment = adjustment;
        changedAt = change.getAt().atOffset(ZoneOffset.UTC);
        who = change.getWho();
        subject = change.getSubject();
        what = change.getWhat();
        before = bounded(change.getBefore());
        after = bounded(change.getAfter());
    }

    Change toChange() {
        return new Change(changedAt.toInstant(), who, subject, what, before, after);
    }

    private static String bounded(String value) {
        return value == null || value.length() <= LONGEST_VALUE ? value : value.substring(0, LONGEST_VALUE - 1) + "…";
    }
}
