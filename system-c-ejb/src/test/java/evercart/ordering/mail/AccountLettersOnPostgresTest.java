package evercart.ordering.mail;

import evercart.databases.TestDatabase;

class AccountLettersOnPostgresTest extends AccountLettersContract {

    @Override
    TestDatabase database() {
        return TestDatabase.postgres();
    }
}
