package evercart.ordering.mail;

import evercart.databases.TestDatabase;

class AccountLettersOnH2Test extends AccountLettersContract {

    @Override
    TestDatabase database() {
        return TestDatabase.h2();
    }
}
