package evercart.catalog;

import evercart.databases.TestDatabase;

class StockDeskOnPostgresTest extends StockDeskContract {
    @Override
    TestDatabase database() {
        return TestDatabase.postgres();
    }
}
