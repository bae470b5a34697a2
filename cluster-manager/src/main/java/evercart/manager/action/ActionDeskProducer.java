package evercart.manager.action;

import evercart.manager.Policies;
import evercart.manager.Settings;
import evercart.manager.balancer.Balancers;
import evercart.manager.domain.Domain;
import evercart.manager.node.NodeProbe;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;

/** Puts the desk together, and has it look for unfinished work when the application starts. */
@ApplicationScoped
class ActionDeskProducer {

    @Resource
    ManagedExecutorService executor;

    @Inject
    Settings settings;

    @Inject
    Domain domain;

    @Inject
    Balancers balancers;

    @Inject
    Policies policies;

    private ActionDesk desk;

    @Produces
    @ApplicationScoped
    NodeProbe probe() {
        return new NodeProbe();
    }

    @Produces
    AuditLog audit() {
        return new AuditLog(settings.records().resolve("audit.log"));
    }

    @Produces
    synchronized ActionDesk desk() {
        if (desk == null) {
            Waits waits = Waits.usual();
            NodeProbe probe = new NodeProbe();
            NodeSteps steps = new NodeSteps(domain, balancers, probe, waits);
            Wellbeing wellbeing = new Wellbeing(balancers, probe, waits);
            Rollout rollout = new Rollout(domain, new Builds(settings.builds()), steps, wellbeing);
            Provision provision = new Provision(domain, balancers, steps);
            Doer doer = new Doer(
                    new Scaling(
                            domain,
                            balancers,
                            steps,
                            provision,
                            wellbeing,
                            policies::sparesBeside,
                            new Lanes(executor, settings.startsAtOnce())),
                    rollout,
                    new NodeRestart(domain, steps, provision));
            desk = new ActionDesk(domain, executor, doer, audit());
        }
        return desk;
    }

    void start(@Observes @Initialized(ApplicationScoped.class) Object started) {
        executor.execute(desk()::resume);
    }

    @PreDestroy
    void stop() {
        desk().stop();
    }
}
