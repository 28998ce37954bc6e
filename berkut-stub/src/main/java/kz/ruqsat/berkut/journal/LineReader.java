package kz.ruqsat.berkut.journal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Optional;

/** Reads bytes up to each line feed, or to the end of a last line that has none. */
final class LineReader {

    private static final int CHUNK_BYTES = 1 << 16;

    private final FileChannel channel;
    private final ByteBuffer chunk = ByteBuffer.allocate(CHUNK_BYTES).limit(0);
    private final long size;
    private long position;

    LineReader(FileChannel channel, long from, long size) {
        this.channel = channel;
        this.position = from;
        this.size = size;
    }

    /** The next line without its line feed. A last line without one comes out with a NUL in its place, so that it cannot be read as whole. */
    Optional<byte[]> next() throws IOException {
        if (position >= size) {
            return Optional.empty();
        }
        var line = new ByteArrayOutputStream();
        while (position < size) {
            byte b = nextByte();
            if (b == '\n') {
                return Optional.of(line.toByteArray());
            }
            line.write(b);
        }
        line.write(0);
        return Optional.of(line.toByteArray());
    }

    private byte nextByte() throws IOException {
        if (!chunk.hasRemaining()) {
            chunk.clear();
            channel.read(chunk, position);
            chunk.flip();
        }
        position++;
        return chunk.get();
    }

    /** First byte not read yet. */
    long position() {
        return position;
    }
}
