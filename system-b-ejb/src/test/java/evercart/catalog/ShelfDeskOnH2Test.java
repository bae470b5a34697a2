package evercart.catalog;

import evercart.databases.TestDatabase;

class ShelfDeskOnH2Test extends ShelfDeskContract {
    @Override
    TestDatabase database() {
        return TestDatabase.h2();
    }
}
