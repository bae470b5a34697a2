package evercart.catalog;

import evercart.databases.TestDatabase;

class StaffDeskOnPostgresTest extends StaffDeskContract {
    @Override
    TestDatabase database() {
        return TestDatabase.postgres();
    }
}
