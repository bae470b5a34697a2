package evercart.catalog;

import evercart.databases.TestDatabase;

class IntakeOnPostgresTest extends IntakeContract {
    @Override
    TestDatabase database() {
        return TestDatabase.postgres();
    }
}
