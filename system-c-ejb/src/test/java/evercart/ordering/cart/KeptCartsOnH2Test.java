package evercart.ordering.cart;

import evercart.databases.TestDatabase;

class KeptCartsOnH2Test extends KeptCartsContract {

    @Override
    TestDatabase database() {
        return TestDatabase.h2();
    }
}
