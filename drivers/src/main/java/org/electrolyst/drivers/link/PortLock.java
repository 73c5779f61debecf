package org.electrolyst.drivers.link;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.electrolyst.drivers.PortUnavailable;
import org.electrolyst.model.time.WallTime;

/**
 * The right to use a port, held by one opener at a time among all processes of a user. The kernel frees it with the process.
 *
 * <p>Two files serve it. The lock file is locked for the other processes; on POSIX systems closing any handle of it would
 * free the lock of the whole process, so within a process a claim file, which only one thread can create, comes first. The
 * claim carries process and start time in its name and so also tells others who holds the port; that of a dead process means
 * nothing.
 */
final class PortLock implements Closeable {
    private final Path claim;
    private final FileChannel channel;

    private PortLock(Path claim, FileChannel channel) {
        this.claim = claim;
        this.channel = channel;
    }

    /** Where the locks of this user are kept unless told otherwise. */
    static Path usualFolder() {
        return Path.of(
                System.getProperty("java.io.tmpdir"), "electrolyst-ports-" + fileName(System.getProperty("user.name")));
    }

    /**
     * Takes the lock at once or not at all.
     *
     * @param device what is locked: a device by its real path, or a network address
     * @param name how the user calls it, for the message
     * @throws PortUnavailable if it is held, naming the holder
     */
    static PortLock take(Path folder, String device, String name) throws PortUnavailable {
        String key = fileName(device);
        try {
            Files.createDirectories(folder);
            PortHolder self = PortHolder.self();
            Path claim = folder.resolve(key + self.suffix());
            claim(claim, name);
            return lock(folder, key, claim, name);
        } catch (IOException e) {
            throw new PortUnavailable(
                    "cannot lock " + name + " below " + folder + ": " + e
                            + "; it was not opened. Make that folder writable",
                    e);
        }
    }

    private static void claim(Path claim, String name) throws IOException, PortUnavailable {
        try {
            Files.writeString(claim, new WallTime().now().toString(), StandardOpenOption.CREATE_NEW);
        } catch (FileAlreadyExistsException e) {
            throw new PortUnavailable(name + " is in use by this program since " + Files.readString(claim), e);
        }
    }

    private static PortLock lock(Path folder, String key, Path claim, String name) throws IOException, PortUnavailable {
        FileChannel channel =
                FileChannel.open(folder.resolve(key + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                removeClaimsOfTheDead(folder, key);
                return new PortLock(claim, channel);
            }
        } catch (IOException | RuntimeException e) {
            channel.close();
            Files.delete(claim);
            throw e;
        }
        channel.close();
        Files.delete(claim);
        throw new PortUnavailable(name + " is in use by " + holders(folder, key) + "; end that program first");
    }

    private static void removeClaimsOfTheDead(Path folder, String key) throws IOException {
        for (PortHolder holder : PortHolder.all(folder, key)) {
            if (!holder.lives()) {
                Files.deleteIfExists(folder.resolve(key + holder.suffix()));
            }
        }
    }

    private static String holders(Path folder, String key) throws IOException {
        try (Stream<PortHolder> living = PortHolder.all(folder, key).stream().filter(PortHolder::lives)) {
            List<String> words = living.map(h -> h.words(folder, key)).collect(Collectors.toList());
            return words.isEmpty() ? "another program" : String.join(", ", words);
        }
    }

    private static String fileName(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("*", "%2A");
    }

    @Override
    public void close() {
        try (channel) {
            Files.deleteIfExists(claim);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot free the lock " + claim, e);
        }
    }
}
