package evercart.ordering.customer;

import evercart.databases.TestDatabase;

class ForgottenPasswordsOnH2Test extends ForgottenPasswordsContract {

    @Override
    TestDatabase database() {
        return TestDatabase.h2();
    }
}
