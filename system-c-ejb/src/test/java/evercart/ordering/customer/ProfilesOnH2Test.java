package evercart.ordering.customer;

import evercart.databases.TestDatabase;

class ProfilesOnH2Test extends ProfilesContract {

    @Override
    TestDatabase database() {
        return TestDatabase.h2();
    }
}
