package evercart.catalog;

import evercart.databases.TestDatabase;

class ProductSearchOnPostgresTest extends ProductSearchContract {
    @Override
    TestDatabase database() {
        return TestDatabase.postgres();
    }
}
