package evercart.ordering.customer;

import evercart.api.ordering.Address;
import evercart.api.ordering.Customer;
import evercart.api.ordering.CustomerRecord;
import evercart.api.ordering.EndedLogins;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A registered customer with the hash of the password. */
@Entity
@Table(schema = "ordering", name = "customer")
public class CustomerAccount {
    @Id
    private String id;

    private String email;

    @Column(name = "password_hash")
    private String passwordHash;

    private String name;

    @Column(name = "registered_at")
    private Instant registeredAt;

    private int credentials;

    @Column(name = "logins_ended_at")
    private Instant loginsEndedAt;

    @Column(name = "deleted_at")
    private Instant deletedAt;

    private boolean staff;

    @ElementCollection
    @CollectionTable(schema = "ordering", name = "customer_address", joinColumns = @JoinColumn(name = "customer_id"))
    @OrderColumn(name = "position")
    private List<KeptAddress> addresses = new ArrayList<>();

    protected CustomerAccount() {}

    CustomerAccount(EmailAddress email, String passwordHash, CustomerName name, Instant registeredAt) {
        this.id = UUID.randomUUID().toString();
        this.email = email.value();
        this.passwordHash = passwordHash;
        this.name = name.value();
        this.registeredAt = registeredAt;
    }

    String id() {
        return id;
    }

    String email() {
        return email;
    }

    /** Grows with every change of the password. */
    int credentials() {
        return credentials;
    }

    boolean isDeleted() {
        return deletedAt != null;
    }

    List<Address> addresses() {
        return addresses.stream().map(KeptAddress::toAddress).toList();
    }

    void forgetAddresses() {
        addresses.clear();
    }

    /** After those that are kept already. */
    void keep(List<Address> more) {
        more.forEach(address -> addresses.add(new KeptAddress(address)));
    }

    void rename(CustomerName wanted) {
        name = wanted.value();
    }

    /** Logins go on. */
    void move(EmailAddress wanted) {
        email = wanted.value();
    }

    /** Logins of before are over. */
    void changePassword(String hash, Instant now) {
        passwordHash = hash;
        credentials++;
        loginsEndedAt = now;
    }

    EndedLogins endedLogins() {
        return new EndedLogins(id, isDeleted() ? Integer.MAX_VALUE : credentials);
    }

    /** Forgets who it was; nobody logs in with what is left. */
    void delete(Instant now) {
        deletedAt = now;
        loginsEndedAt = now;
        email = id + "@deleted.invalid";
        passwordHash = "none";
        staff = false;
        name = null;
        addresses.clear();
    }

    boolean isStaff() {
        return staff;
    }

    CustomerAccount setStaff(boolean staff) {
        this.staff = staff;
        return this;
    }

    CustomerRecord toRecord(long orders) {
        return new CustomerRecord(id, email, name, registeredAt, staff, orders);
    }

    String passwordHash() {
        return passwordHash;
    }

    Customer toCustomer() {
        return new Customer(id, email, name, credentials);
    }
}
