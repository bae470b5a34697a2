package evercart.ordering.customer;

import evercart.databases.TestDatabase;

class EmailChangesOnH2Test extends EmailChangesContract {

    @Override
    TestDatabase database() {
        return TestDatabase.h2();
    }
}
