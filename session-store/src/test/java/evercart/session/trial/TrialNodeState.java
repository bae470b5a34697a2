package evercart.session.trial;

import com.hazelcast.core.Hazelcast;
import com.hazelcast.core.HazelcastInstance;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.stream.Collectors;
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

    /** what each thread has worked: its name and nanoseconds, a line each */
    static String threads() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        return Arrays.stream(threads.dumpAllThreads(false, false, 0))
                .filter(thread -> threads.getThreadCpuTime(thread.getThreadId()) > 0)
                .map(thread -> thread.getThreadName() + " " + threads.getThreadCpuTime(thread.getThreadId()))
                .collect(Collectors.joining("\n"));
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
