package evercart.catalog;

import evercart.databases.TestDatabase;

class PictureDeskOnH2Test extends PictureDeskContract {
    @Override
    TestDatabase database() {
        return TestDatabase.h2();
    }
}
