package evercart.ordering.staff;

import evercart.api.EvercartException;
import evercart.api.staff.NotStaffException;
import evercart.api.staff.StaffAccounts;
import evercart.remote.CommandSettings;
import evercart.remote.RemoteCallException;
import evercart.remote.RemoteCalls;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The command behind {@code ./evercart staff}: a plain JVM that tells system C who works for the shop. */
public final class StaffCommand {
    private static final Logger ALL_LOGS = Logger.getLogger("");

    private final Supplier<StaffAccounts> accounts;
    private final PrintStream out;
    private final PrintStream err;

    StaffCommand(Supplier<StaffAccounts> accounts, PrintStream out, PrintStream err) {
        this.accounts = accounts;
        this.out = out;
        this.err = err;
    }

    public static void main(String[] words) {
        if (System.getProperty("java.util.logging.config.file") == null) {
            ALL_LOGS.setLevel(Level.OFF);
        }
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        System.exit(new StaffCommand(StaffCommand::remote, out, err).run(List.of(words)));
    }

    private static StaffAccounts remote() {
        RemoteCalls calls = new RemoteCalls(CommandSettings.of("ordering"));
        return calls.proxy(StaffAccounts.class, StaffAccounts.JNDI_NAME);
    }

    /** @return the exit status */
    int run(List<String> words) {
        try {
            return doIt(words);
        } catch (RemoteCallException unanswered) {
            err.println("staff: ordering does not answer: " + unanswered.getMessage());
        } catch (NotStaffException notAllowed) {
            err.println("staff: ordering does not take this from the user that asks");
        } catch (EvercartException refused) {
            err.println("staff: " + refused.getMessage());
        } catch (IllegalArgumentException unset) {
            err.println("staff: " + unset.getMessage());
        } catch (RuntimeException failed) {
            err.println("staff: " + failed);
        }
        return 1;
    }

    private int doIt(List<String> words) {
        if (words.size() == 2 && words.get(0).equals("add")) {
            return add(words.get(1));
        }
        if (words.size() == 2 && words.get(0).equals("remove")) {
            return remove(words.get(1));
        }
        if (words.equals(List.of("list"))) {
            accounts.get().list().forEach(out::println);
            return 0;
        }
        err.println("usage: staff add EMAIL | remove EMAIL | list");
        return 2;
    }

    private int add(String email) {
        String password = accounts.get().add(email);
        out.println(email + " works for the shop now. The password, which is told this once: " + password);
        out.println("The way in: /staff/ of the shop. The password can be changed in the shop, under “My account”.");
        return 0;
    }

    private int remove(String email) {
        if (accounts.get().remove(email)) {
            out.println(email + " does not work for the shop any more.");
            return 0;
        }
        err.println("staff: nobody of this address works for the shop");
        return 1;
    }
}
