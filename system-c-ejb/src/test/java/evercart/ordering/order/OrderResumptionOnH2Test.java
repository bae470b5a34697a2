package evercart.ordering.order;

import evercart.databases.TestDatabase;

class OrderResumptionOnH2Test extends OrderResumptionContract {

    @Override
    TestDatabase database() {
        return TestDatabase.h2();
    }
}
