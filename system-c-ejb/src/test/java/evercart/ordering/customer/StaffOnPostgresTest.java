package evercart.ordering.customer;

import evercart.databases.TestDatabase;

class StaffOnPostgresTest extends StaffContract {

    @Override
    TestDatabase database() {
        return TestDatabase.postgres();
    }
}
