package evercart.session.trial;

import com.hazelcast.core.Hazelcast;
import com.hazelcast.core.HazelcastInstance;
import java.lang.management.ManagementFactory;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;

/** What a node tells of itself. */
final class TrialNodeState {
    private TrialNodeState() {}

    /** as {@link evercart.session.local.SessionsMXBean} counts it */
    static String measure(String name) {
        MBeanServer beans = ManagementFactory.getPlatformMBeanServer();
        try {
            ObjectName sessions = beans.queryNames(new ObjectName("evercart.session:type=Sessions,*"), null)
                    .iterator()
                    .next();
            return String.valueOf(beans.getAttribute(sessions, name));
        } catch (JMException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** how many members there are, and whether all their backups are where they should be */
    static String grid() {
        for (HazelcastInstance grid : Hazelcast.getAllHazelcastInstances()) {
            return grid.getCluster().getMembers().size() + " "
                    + grid.getPartitionService().isClusterSafe();
        }
        return "none";
    }
}
