package evercart.ordering.customer;

import evercart.databases.TestDatabase;

class ProfilesOnPostgresTest extends ProfilesContract {

    @Override
    TestDatabase database() {
        return TestDatabase.postgres();
    }
}
