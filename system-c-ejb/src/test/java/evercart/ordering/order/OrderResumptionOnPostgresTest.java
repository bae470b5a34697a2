package evercart.ordering.order;

import evercart.databases.TestDatabase;

class OrderResumptionOnPostgresTest extends OrderResumptionContract {

    @Override
    TestDatabase database() {
        return TestDatabase.postgres();
    }
}
