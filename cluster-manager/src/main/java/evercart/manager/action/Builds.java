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
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * The applications' files: {@code next/} is what shall run, the folder itself has what is known to run well, {@code previous/} what the last roll-out
 * replaced. A build is named by the first twelve digits of its SHA-256.
 */
final class Builds {
    private static final int LENGTH = 12;

    private final Path folder;

    Builds(Path folder) {
        this.folder = folder;
    }

    Path next(Group group) {
        return folder.resolve("next").resolve(file(group));
    }

    Path current(Group group) {
        return folder.resolve(file(group));
    }

    private Path previous(Group group) {
        return folder.resolve("previous").resolve(file(group));
    }

    private Path replaced() {
        return folder.resolve("replaced");
    }

    private static String file(Group group) {
        return group.application() + ".ear";
    }

    boolean hasNext(Group group) {
        return Files.isReadable(next(group));
    }

    /**
     * What shall run has shown that it runs well: it takes the place of what ran, and that becomes {@code previous/}, alone. What was broken off may
     * be done again.
     */
    void keepNext(List<Group> groups) {
        try {
            Files.createDirectories(replaced());
            for (Group group : groups) {
                copy(current(group), replaced().resolve(file(group)));
            }
            for (Group group : groups) {
                Files.move(next(group), current(group), StandardCopyOption.ATOMIC_MOVE);
            }
            rememberReplaced();
        } catch (IOException failure) {
            throw new UncheckedIOException("the builds cannot be kept", failure);
        }
    }

    private void rememberReplaced() throws IOException {
        try (Stream<Path> files = Files.list(replaced())) {
            if (files.findAny().isEmpty()) {
                return;
            }
        }
        for (Group group : Group.values()) {
            Files.deleteIfExists(previous(group));
        }
        Files.deleteIfExists(folder.resolve("previous"));
        Files.move(replaced(), folder.resolve("previous"), StandardCopyOption.ATOMIC_MOVE);
    }

    /** Has what the last roll-out replaced run next; false when nothing is known to have run before. */
    boolean stagePrevious() {
        dropNext();
        List<Group> known = Arrays.stream(Group.values())
                .filter(group -> Files.isReadable(previous(group)))
                .toList();
        try {
            Files.createDirectories(folder.resolve("next"));
            for (Group group : known) {
                copy(previous(group), next(group));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("the builds before cannot be taken", failure);
        }
        return !known.isEmpty();
    }

    /** Whole or not at all: whoever reads beside it never finds a part. */
    private static void copy(Path from, Path to) throws IOException {
        Path part = to.resolveSibling(to.getFileName() + ".part");
        Files.copy(from, part, StandardCopyOption.REPLACE_EXISTING);
        Files.move(part, to, StandardCopyOption.ATOMIC_MOVE);
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
