package evercart.ordering.customer;

import evercart.databases.TestDatabase;
import evercart.ordering.OrderingDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

/** Two nodes of system C that share one fresh database, of any kind. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class TwoNodesContract {
    OrderingDatabase first;
    OrderingDatabase second;

    abstract TestDatabase database();

    @BeforeAll
    void open() {
        TestDatabase database = OrderingDatabase.migrated(database());
        first = OrderingDatabase.nodeOf(database);
        second = OrderingDatabase.nodeOf(database);
    }

    @AfterAll
    void close() {
        first.close();
        second.close();
    }
}
