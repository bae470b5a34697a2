package evercart.ordering.order;

import evercart.databases.TestDatabase;

class BackofficeOnH2Test extends BackofficeContract {

    @Override
    TestDatabase database() {
        return TestDatabase.h2();
    }
}
