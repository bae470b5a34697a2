package evercart.ordering.mail;

import evercart.databases.TestDatabase;

class OutboxOnPostgresTest extends OutboxContract {

    @Override
    TestDatabase database() {
        return TestDatabase.postgres();
    }
}
