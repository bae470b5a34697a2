package evercart.ordering.customer;

import evercart.api.InvalidInputException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * The first account of staff where no operator can call {@link StaffAccountsBean}: on one plain server. A setting names the
 * address; the password is left in a file that its owner alone may read.
 */
final class FirstStaff {
    static final String KEY = "evercart.staff.first";
    private static final Logger LOG = System.getLogger(FirstStaff.class.getName());
    private static final String OWNER_ALONE = "rw-------";

    private final StaffRoll roll;
    private final Path file;

    /** @param file where the password is left; its folder need not be there */
    FirstStaff(StaffRoll roll, Path file) {
        this.roll = roll;
        this.file = file;
    }

    /** Does nothing when somebody works for the shop already. A shop opens with a wrong setting too, so this never throws. */
    void add(String email) {
        try {
            if (roll.addFirst(email, this::leave)) {
                LOG.log(
                        Level.INFO,
                        "staff: nobody -> the first; its password is in {0}, to be deleted once read",
                        file);
            }
        } catch (InvalidInputException wrong) {
            LOG.log(Level.ERROR, "{0} {1}: nobody works for the shop", KEY, wrong.getMessage());
        } catch (RuntimeException failure) {
            LOG.log(Level.ERROR, "the first account of staff cannot be made", failure);
        }
    }

    private void leave(String password) {
        try {
            Files.createDirectories(file.getParent());
            Files.deleteIfExists(file);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(OWNER_ALONE)));
            Files.writeString(file, password + System.lineSeparator());
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
