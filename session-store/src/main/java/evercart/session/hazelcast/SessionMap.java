package evercart.session.hazelcast;

import com.hazelcast.config.EvictionPolicy;
import com.hazelcast.config.InMemoryFormat;
import com.hazelcast.config.MapConfig;
import com.hazelcast.config.MergePolicyConfig;
import com.hazelcast.core.HazelcastInstance;

/** How the grid keeps an application's sessions. */
final class SessionMap {
    /** Sessions may be large, and a batch is one message. */
    private static final int MERGED_AT_ONCE = 20;

    private SessionMap() {}

    /** Every member of the application calls it with equal values, in any order. */
    static void begin(HazelcastInstance grid, String name, int backups) {
        MapConfig config = new MapConfig(name)
                .setInMemoryFormat(InMemoryFormat.OBJECT)
                .setBackupCount(backups)
                .setAsyncBackupCount(0)
                .setStatisticsEnabled(false)
                .setMergePolicyConfig(new MergePolicyConfig(SessionMerge.class.getName(), MERGED_AT_ONCE));
        config.getEvictionConfig().setEvictionPolicy(EvictionPolicy.NONE);
        grid.getConfig().addMapConfig(config);
        grid.getMap(name);
    }
}
