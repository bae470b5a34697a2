package evercart.catalog;

import evercart.databases.TestDatabase;

class StockDeskOnH2Test extends StockDeskContract {
    @Override
    TestDatabase database() {
        return TestDatabase.h2();
    }
}
