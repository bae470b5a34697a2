package evercart.ordering.mail;

import evercart.databases.TestDatabase;

class EmailLettersOnH2Test extends EmailLettersContract {

    @Override
    TestDatabase database() {
        return TestDatabase.h2();
    }
}
