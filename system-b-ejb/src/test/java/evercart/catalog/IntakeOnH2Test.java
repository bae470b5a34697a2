package evercart.catalog;

import evercart.databases.TestDatabase;

class IntakeOnH2Test extends IntakeContract {
    @Override
    TestDatabase database() {
        return TestDatabase.h2();
    }
}
