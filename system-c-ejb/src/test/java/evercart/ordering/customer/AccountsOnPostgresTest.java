package evercart.ordering.customer;

import evercart.databases.TestDatabase;

class AccountsOnPostgresTest extends AccountsContract {

    @Override
    TestDatabase database() {
        return TestDatabase.postgres();
    }
}
