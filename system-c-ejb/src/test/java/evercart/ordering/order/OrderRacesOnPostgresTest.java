package evercart.ordering.order;

import evercart.databases.TestDatabase;

class OrderRacesOnPostgresTest extends OrderRacesContract {

    @Override
    TestDatabase database() {
        return TestDatabase.postgres();
    }
}
