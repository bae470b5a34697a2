package evercart.session.trial;

import java.util.List;

class SessionsInGridIT extends SessionsOnPayara {
    @Override
    TrialCluster startCluster() {
        return TrialCluster.inGrid("grid", 3, List.of("-Devercart.session.store=hazelcast"));
    }
}
