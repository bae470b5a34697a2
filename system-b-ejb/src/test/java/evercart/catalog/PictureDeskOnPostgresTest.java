package evercart.catalog;

import evercart.databases.TestDatabase;

class PictureDeskOnPostgresTest extends PictureDeskContract {
    @Override
    TestDatabase database() {
        return TestDatabase.postgres();
    }
}
