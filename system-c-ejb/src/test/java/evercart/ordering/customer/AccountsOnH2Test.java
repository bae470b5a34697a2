package evercart.ordering.customer;

import evercart.databases.TestDatabase;

class AccountsOnH2Test extends AccountsContract {

    @Override
    TestDatabase database() {
        return TestDatabase.h2();
    }
}
