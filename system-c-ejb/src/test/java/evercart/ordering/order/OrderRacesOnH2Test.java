package evercart.ordering.order;

import evercart.databases.TestDatabase;

class OrderRacesOnH2Test extends OrderRacesContract {

    @Override
    TestDatabase database() {
        return TestDatabase.h2();
    }
}
