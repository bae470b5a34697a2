package evercart.catalog;

import evercart.databases.TestDatabase;

class StaffDeskOnH2Test extends StaffDeskContract {
    @Override
    TestDatabase database() {
        return TestDatabase.h2();
    }
}
