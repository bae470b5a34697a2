package evercart.ordering.order;

import evercart.databases.TestDatabase;

class OrderProcessOnH2Test extends OrderProcessContract {

    @Override
    TestDatabase database() {
        return TestDatabase.h2();
    }
}
