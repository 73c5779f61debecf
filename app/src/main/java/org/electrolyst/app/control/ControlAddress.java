package org.electrolyst.app.control;

import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.CRC32;
import org.electrolyst.model.run.RecordId;

/** Where the socket of a run lies: beside the database, or in the folder for temporary files where that path is too long. */
public final class ControlAddress {
    /** What every system takes; Linux takes 107 bytes, macOS 103. */
    private static final int LONGEST_BYTES = 100;

    private ControlAddress() {}

    /**
     * The socket of a run.
     *
     * @param database existing database file
     */
    public static UnixDomainSocketAddress of(Path database, RecordId run) throws IOException {
        Path real = database.toRealPath();
        Path beside = real.resolveSibling(real.getFileName() + "." + run + ".sock");
        return UnixDomainSocketAddress.of(lengthBytes(beside) <= LONGEST_BYTES ? beside : elsewhere(real, run));
    }

    private static Path elsewhere(Path database, RecordId run) {
        CRC32 crc = new CRC32();
        crc.update(database.toString().getBytes(StandardCharsets.UTF_8));
        return Path.of(System.getProperty("java.io.tmpdir"), "electrolyst-%08x.%s.sock".formatted(crc.getValue(), run));
    }

    private static int lengthBytes(Path path) {
        return path.toString().getBytes(StandardCharsets.UTF_8).length;
    }
}
