package dev.settle.adapter.persistence.embedded;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the server writes, {@code log} in its directory; when that has become long it is {@code log.before} from the next start on. */
record ServerLog(Path file) {
    static final int LONG_BYTES = 1_000_000;

    private static final Logger LOG = LoggerFactory.getLogger(ServerLog.class);
    private static final int LINES = 5;
    private static final int MOST_BYTES = 8_000;

    static ServerLog in(Path directory) {
        return new ServerLog(directory.resolve("log"));
    }

    /** For when no server writes to it. One that cannot be moved is no reason not to start. */
    void setAsideWhenLong() {
        try {
            if (Files.exists(file) && Files.size(file) > LONG_BYTES) {
                Files.move(file, file.resolveSibling("log.before"), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException kept) {
            LOG.warn("the log goes on in {}", file, kept);
        }
    }

    /** The last lines, one after the other; nothing when there are none. */
    String end() {
        try (SeekableByteChannel channel = Files.newByteChannel(file)) {
            ByteBuffer bytes = ByteBuffer.allocate((int) Math.min(channel.size(), MOST_BYTES));
            channel.position(channel.size() - bytes.capacity());
            while (bytes.hasRemaining() && channel.read(bytes) >= 0) {
                // a channel may give less than there is
            }
            List<String> lines = new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            return String.join("; ", lines.subList(Math.max(0, lines.size() - LINES), lines.size()));
        } catch (IOException none) {
            return "";
        }
    }
}
