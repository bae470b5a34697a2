package evercart.ordering;

import evercart.databases.TestDatabase;

class LeaseOnH2Test extends LeaseContract {

    @Override
    TestDatabase database() {
        return TestDatabase.h2();
    }
}
