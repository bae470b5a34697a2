package evercart.ordering.mail;

import evercart.databases.TestDatabase;

class EmailLettersOnPostgresTest extends EmailLettersContract {

    @Override
    TestDatabase database() {
        return TestDatabase.postgres();
    }
}
