package evercart.ordering.customer;

import evercart.databases.TestDatabase;

class ForgottenPasswordsOnPostgresTest extends ForgottenPasswordsContract {

    @Override
    TestDatabase database() {
        return TestDatabase.postgres();
    }
}
