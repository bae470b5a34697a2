package evercart.ordering.order;

import evercart.databases.TestDatabase;

class OrderDeliveryOnH2Test extends OrderDeliveryContract {

    @Override
    TestDatabase database() {
        return TestDatabase.h2();
    }
}
