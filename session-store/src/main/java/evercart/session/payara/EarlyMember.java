package evercart.session.payara;

import evercart.session.hazelcast.MemberStart;
import fish.payara.nucleus.hazelcast.HazelcastCore;
import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import org.glassfish.api.StartupRunLevel;
import org.glassfish.hk2.api.Rank;
import org.glassfish.hk2.runlevel.RunLevel;
import org.jvnet.hk2.annotations.Service;

/** Starts Payara's data grid prepared for sessions; its rank puts it before the services of the same run level that would start it unprepared. */
@Service
@RunLevel(StartupRunLevel.VAL)
@Rank(50)
public class EarlyMember {
    @Inject
    private HazelcastCore core;

    @PostConstruct
    void begin() {
        if (core.isEnabled() && keepsSessions()) {
            MemberStart.prepare();
            MemberStart.begin(core.getInstance());
        }
    }

    private static boolean keepsSessions() {
        try {
            return SessionSettings.fromSystemProperties().store() == SessionSettings.Store.HAZELCAST;
        } catch (IllegalArgumentException wrong) {
            // told when the first application with sessions is deployed
            return false;
        }
    }
}
