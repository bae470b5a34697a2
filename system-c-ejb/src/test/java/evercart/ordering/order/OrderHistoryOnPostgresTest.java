package evercart.ordering.order;

import evercart.databases.TestDatabase;

class OrderHistoryOnPostgresTest extends OrderHistoryContract {

    @Override
    TestDatabase database() {
        return TestDatabase.postgres();
    }
}
