package kz.ruqsat.berkut.journal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import kz.ruqsat.berkut.register.Entry;

/**
 * The file. One thread appends; any thread may read. A crash can leave a torn last line: what it said was never confirmed to anybody, so it
 * is cut off at the next start, and the start entry says how long it was.
 */
public final class Journal implements AutoCloseable {

    /** Lines given to a reader at once. */
    public static final int LONGEST_PAGE = 1_000;

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final Path file;
    private final FileChannel channel;
    private final LineStarts starts = new LineStarts();
    private volatile long end;
    private long droppedBytes;

    private Journal(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /**
     * Opens or creates the file, replays it and notes the start.
     *
     * @param replay gets every line of earlier runs, in order
     * @throws JournalDamagedException if a line other than the last cannot be read
     * @throws IllegalStateException if another process has the file open
     */
    public static Journal open(Path file, Instant now, Consumer<Line> replay) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        var channel = FileChannel.open(file, CREATE, READ, WRITE);
        try {
            lock(file, channel);
            var journal = new Journal(file, channel);
            journal.replay(replay);
            journal.append(List.of(new Entry.Started(journal.starts.count(), journal.droppedBytes)), now);
            return journal;
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private static void lock(Path file, FileChannel channel) throws IOException {
        try {
            if (channel.tryLock() != null) {
                return;
            }
        } catch (OverlappingFileLockException _) {
            // Held by this very process: the same sentence is right.
        }
        throw new IllegalStateException("The journal " + file
                + " is open in another process. End that one, or give this one a berkut.journal of its own.");
    }

    private void replay(Consumer<Line> replay) throws IOException {
        long size = channel.size();
        var lines = new LineReader(channel, 0, size);
        for (var next = lines.next(); next.isPresent(); next = lines.next()) {
            long start = end;
            var line = read(next.get(), lines.position() == size);
            if (line.isEmpty()) {
                break;
            }
            replay.accept(line.getFirst());
            starts.add(start);
            end = lines.position();
        }
        channel.truncate(end);
        droppedBytes = size - end;
    }

    /** Empty for a torn last line. */
    private List<Line> read(byte[] bytes, boolean last) {
        try {
            var line = JSON.readValue(bytes, Line.class);
            if (line.n() != starts.count() + 1) {
                throw new JournalDamagedException(file, starts.count() + 1, "it bears the number " + line.n());
            }
            return List.of(line);
        } catch (IOException e) {
            if (last) {
                return List.of();
            }
            throw new JournalDamagedException(file, starts.count() + 1, "no journal entry");
        }
    }

    /** Appends and forces to the disk; on return the entries survive a crash. One write and one force, however many there are. */
    public void append(List<Entry> entries, Instant now) {
        if (entries.isEmpty()) {
            return;
        }
        try {
            var bytes = new ByteArrayOutputStream();
            var newStarts = new ArrayList<Long>();
            for (var entry : entries) {
                newStarts.add(end + bytes.size());
                bytes.write(JSON.writeValueAsBytes(new Line(starts.count() + newStarts.size(), now, entry)));
                bytes.write('\n');
            }
            write(ByteBuffer.wrap(bytes.toByteArray()));
            newStarts.forEach(starts::add);
        } catch (IOException e) {
            throw new UncheckedIOException("the journal " + file + " cannot be written", e);
        }
    }

    private void write(ByteBuffer bytes) throws IOException {
        long position = end;
        while (bytes.hasRemaining()) {
            position += channel.write(bytes, position);
        }
        channel.force(false);
        end = position;
    }

    /** At most {@code most} lines with numbers above {@code after}. */
    public List<Line> after(long after, int most) {
        long from = starts.startAfter(Math.max(0, after), end);
        long to = starts.startAfter(Math.max(0, after) + Math.min(most, LONGEST_PAGE), end);
        try {
            var bytes = ByteBuffer.allocate((int) (to - from));
            while (bytes.hasRemaining() && channel.read(bytes, from + bytes.position()) >= 0) {
                // Goes on until the range is read.
            }
            return UTF_8.decode(bytes.flip())
                    .toString()
                    .lines()
                    .map(Journal::parse)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the journal " + file + " cannot be read", e);
        }
    }

    private static Line parse(String line) {
        try {
            return JSON.readValue(line, Line.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Number of lines. */
    public long length() {
        return starts.count();
    }

    /** Length of the torn tail that was cut off when it was opened. */
    public long droppedBytes() {
        return droppedBytes;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
