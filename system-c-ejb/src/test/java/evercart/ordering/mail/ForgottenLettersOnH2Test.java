package evercart.ordering.mail;

import evercart.databases.TestDatabase;

class ForgottenLettersOnH2Test extends ForgottenLettersContract {

    @Override
    TestDatabase database() {
        return TestDatabase.h2();
    }
}
