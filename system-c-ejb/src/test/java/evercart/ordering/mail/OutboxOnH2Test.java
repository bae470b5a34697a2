package evercart.ordering.mail;

import evercart.databases.TestDatabase;

class OutboxOnH2Test extends OutboxContract {

    @Override
    TestDatabase database() {
        return TestDatabase.h2();
    }
}
