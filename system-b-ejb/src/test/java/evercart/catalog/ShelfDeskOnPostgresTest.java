package evercart.catalog;

import evercart.databases.TestDatabase;

class ShelfDeskOnPostgresTest extends ShelfDeskContract {
    @Override
    TestDatabase database() {
        return TestDatabase.postgres();
    }
}
