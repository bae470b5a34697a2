package evercart.catalog;

import evercart.databases.TestDatabase;

class ProductSearchOnH2Test extends ProductSearchContract {
    @Override
    TestDatabase database() {
        return TestDatabase.h2();
    }
}
