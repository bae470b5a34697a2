package evercart.manager;

import evercart.manager.domain.Group;
import evercart.manager.policy.Policy;
import evercart.manager.policy.PolicyReader;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** What is wanted of each system, read anew each time, so that a changed policy counts at once. */
@ApplicationScoped
public class Policies {

    /** @throws IllegalArgumentException naming every setting that is wrong */
    public Policy of(Group group) {
        Config config = ConfigProvider.getConfig();
        return PolicyReader.read(key -> config.getOptionalValue(key, String.class), group.letter());
    }

    /** Hot spares beside a number of nodes that serve; none where calls are not sent by balancers, and none by a policy that cannot be read. */
    public int sparesBeside(int size, Group group) {
        try {
            return group.isBalanced() ? of(group).sparesBeside(size) : 0;
        } catch (IllegalArgumentException wrong) {
            return 0;
        }
    }
}
