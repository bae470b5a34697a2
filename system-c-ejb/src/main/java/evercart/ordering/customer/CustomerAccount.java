package evercart.ordering.customer;

import evercart.api.ordering.Customer;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
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

    protected CustomerAccount() {}

    CustomerAccount(EmailAddress email, String passwordHash, String name, Instant registeredAt) {
        this.id = UUID.randomUUID().toString();
        this.email = email.value();
        this.passwordHash = passwordHash;
        this.name = name;
        this.registeredAt = registeredAt;
    }

    String passwordHash() {
        return passwordHash;
    }

    Customer toCustomer() {
        return new Customer(id, email, name);
    }
}
