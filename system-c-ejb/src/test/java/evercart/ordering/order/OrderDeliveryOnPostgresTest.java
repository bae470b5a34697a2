package evercart.ordering.order;

import evercart.databases.TestDatabase;

class OrderDeliveryOnPostgresTest extends OrderDeliveryContract {

    @Override
    TestDatabase database() {
        return TestDatabase.postgres();
    }
}
