package evercart.manager.action;

import evercart.manager.domain.CommandFailedException;
import evercart.manager.domain.Domain;
import evercart.manager.domain.Group;
import evercart.manager.domain.Node;
import java.nio.file.Path;
import java.util.List;

/**
 * Brings a new build to every node, one after the other: first to the systems that are called, then to the one that calls. What runs meanwhile keeps
 * the build that it has loaded. The first node that does not do well with the new build ends it, and all go back.
 */
final class Rollout {
    static final List<Group> ORDER = List.of(Group.B, Group.C, Group.A);

    private final Domain domain;
    private final Builds builds;
    private final NodeSteps steps;
    private final Wellbeing wellbeing;

    Rollout(Domain domain, Builds builds, NodeSteps steps, Wellbeing wellbeing) {
        this.domain = domain;
        this.builds = builds;
        this.steps = steps;
        this.wellbeing = wellbeing;
    }

    void rollOut(Progress progress) {
        List<Group> changed = ORDER.stream()
                .filter(builds::hasNext)
                .filter(group -> isNews(group, progress))
                .toList();
        try {
            changed.forEach(group -> bring(group, builds.next(group), progress));
        } catch (ActionFailedException | CommandFailedException trouble) {
            progress.say("the new version does not do well: " + trouble.getMessage());
            domain.intend("take back");
            takeBack(progress);
            throw new ActionFailedException("rolled back to the version before: " + trouble.getMessage());
        }
        builds.keepNext(changed);
        builds.dropNext();
    }

    /**
     * The inverse of the last roll-out: what it replaced is rolled out in its turn, and taken back itself when it does not do well. Once that has been
     * put in its place it is a roll-out like any other, so that one that is broken off is not turned round again.
     */
    void rollBack(Progress progress) {
        if (!builds.stagePrevious()) {
            throw new ActionFailedException("no roll-out is known that could be undone");
        }
        domain.intend("rollout");
        rollOut(progress);
    }

    /** Back to what is known to run well. */
    void takeBack(Progress progress) {
        builds.dropNext();
        ORDER.forEach(group -> bring(group, builds.current(group), progress));
    }

    private boolean isNews(Group group, Progress progress) {
        boolean news = !Builds.name(builds.next(group)).equals(Builds.name(builds.current(group)));
        if (!news) {
            progress.say(group.application() + " is the same as before");
        }
        return news;
    }

    private void bring(Group group, Path file, Progress progress) {
        String build = Builds.name(file);
        domain.listen(group);
        if (!build.equals(domain.build(group))) {
            progress.say("giving " + group.application() + " " + build + " to the domain");
            domain.deploy(group, file, build);
        }
        for (Node node : domain.nodes(group)) {
            if (needs(node, build)) {
                restart(node, build, progress);
            } else {
                steps.letIn(node);
            }
        }
    }

    /** A node that somebody stopped learns at its next start; one that is down and draining was stopped by a rollout before this one. */
    private boolean needs(Node node, String build) {
        return node.draining() || !steps.state(node).isDown() && !steps.hasBuild(node, build);
    }

    private void restart(Node node, String build, Progress progress) {
        progress.say("draining " + node.name());
        steps.takeOut(node, progress);
        steps.stop(node, progress);
        progress.say("starting " + node.name() + " with " + build);
        steps.startApart(steps.find(node.name()));
        if (!steps.tellsBuild(node, build)) {
            throw new ActionFailedException(node.name() + " runs, but not with " + build);
        }
        wellbeing.warmUp(node, progress);
        steps.takeIn(steps.find(node.name()), progress);
        wellbeing.watch(node, progress);
    }
}
