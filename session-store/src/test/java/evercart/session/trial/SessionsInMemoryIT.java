package evercart.session.trial;

import java.util.List;

class SessionsInMemoryIT extends SessionsOnPayara {
    @Override
    TrialCluster startCluster() {
        return TrialCluster.apart("memory", 1, List.of("-Devercart.session.store=memory"));
    }
}
