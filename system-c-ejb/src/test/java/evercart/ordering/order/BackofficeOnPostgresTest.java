package evercart.ordering.order;

import evercart.databases.TestDatabase;

class BackofficeOnPostgresTest extends BackofficeContract {

    @Override
    TestDatabase database() {
        return TestDatabase.postgres();
    }
}
