package evercart.ordering.order;

import evercart.databases.TestDatabase;

class OrderHistoryOnH2Test extends OrderHistoryContract {

    @Override
    TestDatabase database() {
        return TestDatabase.h2();
    }
}
