package evercart.ordering.mail;

import evercart.databases.TestDatabase;

class ForgottenLettersOnPostgresTest extends ForgottenLettersContract {

    @Override
    TestDatabase database() {
        return TestDatabase.postgres();
    }
}
