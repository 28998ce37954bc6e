package kz.ruqsat.sandbox.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import kz.ruqsat.sandbox.Folders;
import kz.ruqsat.sandbox.StandException;

/**
 * An SMTP server that takes every letter, keeps it as a file and sends none on (RFC 5321, as much of it as one client needs). A letter that comes again, with
 * the same {@code Message-ID}, takes the place of the first, as a mailbox would know it.
 */
public final class MailCatcher implements AutoCloseable {
    /** Wished port, as those who try SMTP out commonly take it. */
    public static final int USUAL_PORT = 1025;

    private static final String ENDING = ".eml";
    private static final int LONGEST_LETTER = 1_000_000;

    private final ServerSocket server;
    private final Path folder;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();

    private MailCatcher(ServerSocket server, Path folder) {
        this.server = server;
        this.folder = folder;
    }

    /**
     * Begins to catch what this machine sends.
     *
     * @param port on the loopback address; 0 for any
     * @param folder where letters are kept, one file each
     */
    public static MailCatcher open(int port, Path folder) {
        return open(InetAddress.getLoopbackAddress(), port, folder);
    }

    /**
     * Begins to catch what comes to an address; in a container its neighbours' letters come to every one of its own.
     *
     * @param port there; 0 for any
     * @param folder where letters are kept, one file each
     */
    public static MailCatcher open(InetAddress address, int port, Path folder) {
        try {
            var catcher = new MailCatcher(new ServerSocket(port, 50, address), folder);
            Thread.ofVirtual().name("mail-catcher").start(catcher::accept);
            return catcher;
        } catch (IOException e) {
            throw new StandException("cannot catch letters on port " + port, e);
        }
    }

    /** Where the letters of the stand in a run folder are kept. */
    public static Path in(Path runFolder) {
        return runFolder.resolve("mail");
    }

    public int port() {
        return server.getLocalPort();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                var client = server.accept();
                open.add(client);
                Thread.ofVirtual().start(() -> serve(client));
            } catch (IOException _) {
                // Closed meanwhile; a client that went away is its own affair.
            }
        }
    }

    private void serve(Socket client) {
        // Bytes as they are: a letter says itself how it is written.
        try (client;
                var in = new BufferedReader(
                        new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1))) {
            say(client, "220 ruqsat catches letters");
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                answer(client, in, line);
            }
        } catch (IOException _) {
            // A letter that did not come whole is sent again.
        } finally {
            open.remove(client);
        }
    }

    private void answer(Socket client, BufferedReader in, String line) throws IOException {
        switch (line.split("[ :]")[0].toUpperCase(Locale.ROOT)) {
            case "EHLO", "HELO", "MAIL", "RCPT", "RSET", "NOOP" -> say(client, "250 fine");
            case "DATA" -> {
                say(client, "354 go on, and end with a dot");
                keep(letter(in));
                say(client, "250 kept");
            }
            case "QUIT" -> {
                say(client, "221 goodbye");
                client.close();
            }
            default -> say(client, "502 not known here");
        }
    }

    private static String letter(BufferedReader in) throws IOException {
        var letter = new StringBuilder();
        for (var line = in.readLine(); !".".equals(line); line = in.readLine()) {
            if (line == null || letter.length() > LONGEST_LETTER) {
                throw new IOException("a letter without end");
            }
            letter.append(line.startsWith(".") ? line.substring(1) : line).append('\n');
        }
        return letter.toString();
    }

    private void keep(String letter) throws IOException {
        var name = CaughtMail.of(letter).messageId().replaceAll("[^A-Za-z0-9.@-]", "");
        // Made anew if the data of an earlier stand was forgotten meanwhile.
        Folders.make(folder);
        var written = Files.createTempFile(folder, "letter", ".part");
        Files.writeString(written, letter, StandardCharsets.ISO_8859_1);
        Files.move(written, folder.resolve(name + ENDING), StandardCopyOption.REPLACE_EXISTING);
    }

    private static void say(Socket client, String line) throws IOException {
        client.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        client.getOutputStream().flush();
    }

    /** Stops, and lets nobody finish: to a client it is as if the machine had gone away. */
    @Override
    public void close() {
        try {
            server.close();
            for (var client : open) {
                client.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
