package evercart.ordering;

import evercart.databases.TestDatabase;

class LeaseOnPostgresTest extends LeaseContract {

    @Override
    TestDatabase database() {
        return TestDatabase.postgres();
    }
}
