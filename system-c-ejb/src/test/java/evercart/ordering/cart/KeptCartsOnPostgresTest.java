package evercart.ordering.cart;

import evercart.databases.TestDatabase;

class KeptCartsOnPostgresTest extends KeptCartsContract {

    @Override
    TestDatabase database() {
        return TestDatabase.postgres();
    }
}
