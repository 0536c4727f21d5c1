package dev.settle.adapter.persistence.embedded;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tukaani.xz.XZInputStream;

/** The server's programs, unpacked once into a directory. */
final class Programs {
    private static final String NO_PROGRAMS_CURE =
            "Give the URL of a PostgreSQL database, 15 or later, or add the programs for this platform to the class path.";

    private static final String UNPACKED = "postgresql-";
    private static final String UNFINISHED = "unpacking";

    /** Stands in every directory of programs that was made here; what is without it is somebody else's. */
    private static final String MADE_HERE = "made-by-settle";

    private static final Logger LOG = LoggerFactory.getLogger(Programs.class);

    private final Path directory;
    private final Path root;

    private Programs(Path directory, Path root) {
        this.directory = directory;
        this.root = root;
    }

    /**
     * The programs below a directory that this process has locked, in one that is named by their content; unpacked there
     * when they are not.
     *
     * @param directory without links and detours
     */
    static Programs in(Path directory) {
        try {
            deleteUnfinished(directory);
            Path root = directory.resolve(UNPACKED + checksum());
            if (Files.isDirectory(root)) {
                markIfPossible(root);
            } else {
                unpack(directory, root);
            }
            return new Programs(directory, root);
        } catch (IllegalStateException missing) {
            throw new ServerFailed(
                    "PROGRAMS_MISSING",
                    "There are no PostgreSQL programs for %s on %s".formatted(system(), architecture()),
                    NO_PROGRAMS_CURE,
                    missing);
        } catch (IOException unwritable) {
            throw new ServerFailed(
                    "PROGRAMS_UNUSABLE",
                    "The PostgreSQL programs cannot be unpacked to %s: %s".formatted(directory, unwritable),
                    "Make room there or choose another directory.",
                    unwritable);
        }
    }

    Path program(String name) {
        return root.resolve("bin").resolve(name + (isWindows() ? ".exe" : ""));
    }

    /** Whether a process with this command is one of the programs in the directory, of this release or of another. */
    boolean isOurs(String command) {
        return isBelow(directory, command);
    }

    /** The same for programs below any directory; without links and detours, too. */
    static boolean isBelow(Path directory, String command) {
        Path program = Path.of(command);
        return program.startsWith(directory)
                && directory.relativize(program).getName(0).toString().startsWith(UNPACKED);
    }

    /**
     * Deletes the programs of other releases that were unpacked here, but for those that somebody runs. For when the
     * server has started: it would not have, if one of theirs still worked on the data. Whatever fails, the server goes
     * on, and it is tried again at the next start.
     */
    void deleteOthers() {
        try (Stream<Path> files = Files.list(directory)) {
            files.filter(this::isLeftOver).forEach(this::deleteUnused);
        } catch (IOException | RuntimeException unreadable) {
            LOG.warn("programs of other releases are left in {}", directory, unreadable);
        }
    }

    private boolean isLeftOver(Path place) {
        return place.getFileName().toString().startsWith(UNPACKED)
                && !place.equals(root)
                && Files.isDirectory(place, LinkOption.NOFOLLOW_LINKS)
                && Files.isRegularFile(place.resolve(MADE_HERE), LinkOption.NOFOLLOW_LINKS);
    }

    /** Under the name of what is unfinished first, so that one half deleted is never taken for whole. */
    private void deleteUnused(Path others) {
        if (isRunning(others)) {
            LOG.info("programs in {} are left, for somebody runs them", others);
            return;
        }
        try {
            Path aside = others.resolveSibling(UNFINISHED + "-" + others.getFileName());
            Files.move(others, aside, StandardCopyOption.ATOMIC_MOVE);
            delete(aside);
        } catch (IOException kept) {
            LOG.warn("the programs of another release are left in {}", others, kept);
        }
    }

    private static boolean isRunning(Path programs) {
        return ProcessHandle.allProcesses()
                .flatMap(process -> process.info().command().stream())
                .anyMatch(command -> Path.of(command).startsWith(programs));
    }

    /** What a release before this one unpacked has no mark; it serves without one, where nobody may write to it. */
    private static void markIfPossible(Path root) {
        try {
            if (!Files.exists(root.resolve(MADE_HERE))) {
                Files.createFile(root.resolve(MADE_HERE));
            }
        } catch (IOException unwritable) {
            LOG.info("{} cannot be marked, so no later release will delete it", root, unwritable);
        }
    }

    /** Nothing needs it, so what cannot be deleted is no reason not to start. */
    private static void deleteUnfinished(Path directory) {
        try {
            deleteAll(directory, UNFINISHED);
        } catch (IOException | UncheckedIOException kept) {
            LOG.warn("what was not unpacked to its end is left in {}", directory, kept);
        }
    }

    private static String checksum() throws IOException {
        CRC32 crc = new CRC32();
        try (InputStream packed = packed()) {
            byte[] part = new byte[1 << 16];
            for (int read = packed.read(part); read >= 0; read = packed.read(part)) {
                crc.update(part, 0, read);
            }
        }
        return Long.toHexString(crc.getValue());
    }

    private static void unpack(Path directory, Path root) throws IOException {
        Path unpacked = Files.createTempDirectory(directory, UNFINISHED);
        try (TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(packed()))) {
            unpack(tar, unpacked);
        }
        Files.createFile(unpacked.resolve(MADE_HERE));
        try {
            Files.move(unpacked, root, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException another) {
            delete(unpacked);
            if (!Files.isDirectory(root)) {
                throw another;
            }
        }
    }

    private static InputStream packed() throws IOException {
        return DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system(), architecture());
    }

    private static void unpack(TarArchiveInputStream tar, Path into) throws IOException {
        for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
            Path target = into.resolve(entry.getName()).normalize();
            if (!target.startsWith(into)) {
                throw new IOException("outside of the directory: " + entry.getName());
            }
            if (entry.isDirectory()) {
                Files.createDirectories(target);
            } else if (entry.isSymbolicLink()) {
                Files.createDirectories(target.getParent());
                Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            } else {
                Files.createDirectories(target.getParent());
                Files.copy(tar, target);
                permit(target, (entry.getMode() & 0100) != 0);
            }
        }
    }

    private static void permit(Path file, boolean executable) throws IOException {
        if (Files.getFileAttributeView(file, PosixFileAttributeView.class) != null) {
            Set<PosixFilePermission> permissions = EnumSet.of(
                    PosixFilePermission.OWNER_READ,
                    PosixFilePermission.OWNER_WRITE,
                    PosixFilePermission.GROUP_READ,
                    PosixFilePermission.OTHERS_READ);
            if (executable) {
                permissions.addAll(List.of(
                        PosixFilePermission.OWNER_EXECUTE,
                        PosixFilePermission.GROUP_EXECUTE,
                        PosixFilePermission.OTHERS_EXECUTE));
            }
            Files.setPosixFilePermissions(file, permissions);
        }
    }

    private static String system() {
        String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        return name.contains("mac") ? "Darwin" : isWindows() ? "Windows" : "Linux";
    }

    private static String architecture() {
        return System.getProperty("os.arch").equals("amd64") ? "x86_64" : System.getProperty("os.arch");
    }

    static boolean isWindows() {
        return System.getProperty("os.name").startsWith("Windows");
    }

    /** Deletes what is in a directory under a name with this beginning. */
    static void deleteAll(Path directory, String beginning) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.filter(path -> path.getFileName().toString().startsWith(beginning))
                    .toList()) {
                delete(file);
            }
        }
    }

    static void delete(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
