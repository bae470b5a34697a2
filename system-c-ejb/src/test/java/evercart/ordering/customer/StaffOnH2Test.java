package evercart.ordering.customer;

import evercart.databases.TestDatabase;

class StaffOnH2Test extends StaffContract {

    @Override
    TestDatabase database() {
        return TestDatabase.h2();
    }
}
