package evercart.ordering.customer;

import evercart.databases.TestDatabase;

class EmailChangesOnPostgresTest extends EmailChangesContract {

    @Override
    TestDatabase database() {
        return TestDatabase.postgres();
    }
}
