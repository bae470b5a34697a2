package evercart.storefront.account;

import static org.assertj.core.api.Assertions.assertThat;

import evercart.api.ordering.Customer;
import evercart.storefront.session.SessionBytes;
import org.junit.jupiter.api.Test;

class LoginInSessionTest {

    @Test
    void a_customer_comes_back_as_it_went_in() throws Exception {
        Customer back = SessionBytes.through(new Customer("id-1", "a@example.org", null));

        assertThat(back).usingRecursiveComparison().isEqualTo(new Customer("id-1", "a@example.org", null));
    }
}
