package evercart.ordering.order;

import evercart.databases.TestDatabase;

class OrderProcessOnPostgresTest extends OrderProcessContract {

    @Override
    TestDatabase database() {
        return TestDatabase.postgres();
    }
}
