package evercart.manager.action;

import evercart.manager.domain.Group;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The applications' files: {@code next/} is what shall run, the folder itself has what is known to run well, {@code previous/} what did before.
 * A build is named by the first twelve digits of its SHA-256.
 */
final class Builds {
    private static final int LENGTH = 12;

    private final Path folder;

    Builds(Path folder) {
        this.folder = folder;
    }

    Path next(Group group) {
        return folder.resolve("next").resolve(group.application() + ".ear");
    }

    Path current(Group group) {
        return folder.resolve(group.application() + ".ear");
    }

    private Path previous(Group group) {
        return folder.resolve("previous").resolve(group.application() + ".ear");
    }

    boolean hasNext(Group group) {
        return Files.isReadable(next(group));
    }

    /** What shall run has shown that it runs well. */
    void keepNext(Group group) {
        try {
            Files.createDirectories(previous(group).getParent());
            Files.copy(current(group), previous(group), StandardCopyOption.REPLACE_EXISTING);
            Files.move(next(group), current(group), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failure) {
            throw new UncheckedIOException("the build of " + group.application() + " cannot be kept", failure);
        }
    }

    void dropNext() {
        for (Group group : Group.values()) {
            drop(next(group));
        }
    }

    static String name(Path file) {
        try (InputStream bytes = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[1 << 16];
            for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
                digest.update(buffer, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest()).substring(0, LENGTH);
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot read " + file.getFileName(), failure);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void drop(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot remove " + file.getFileName(), failure);
        }
    }
}
