package kz.ruqsat.sandbox.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailCatcherTest {
    private static final String LETTER = """
            From: notices@ruqsat.example
            To: anita@sharma.example
            Subject: =?UTF-8?Q?VIS-EMBDEL-2026-0000001:_=D0=92=D0=B8=D0=B7=D0=B0?=
             =?UTF-8?B?INCy0YvQtNCw0L3QsA==?=
            Message-ID: <%s@notices.ruqsat>
            X-Ruqsat-Case: 01900000-0000-7000-8000-000000000001
            Content-Type: text/plain; charset=utf-8
            Content-Transfer-Encoding: quoted-printable

            =D0=92=D0=B8=D0=B7=D0=B0 a line that is=
             folded
            ..and one with a dot
            """;

    @TempDir
    Path folder;

    @Test
    void a_letter_is_kept_and_can_be_read_as_a_person_reads_it() throws IOException {
        try (var catcher = MailCatcher.open(0, folder)) {
            send(catcher.port(), LETTER.formatted("one"));
        }

        assertThat(CaughtMail.all(folder)).singleElement().satisfies(letter -> {
            assertThat(letter.to()).isEqualTo("anita@sharma.example");
            assertThat(letter.subject()).isEqualTo("VIS-EMBDEL-2026-0000001: Виза выдана");
            assertThat(letter.text()).isEqualTo("Виза a line that is folded\n.and one with a dot");
            assertThat(letter.isAbout("VIS-EMBDEL-2026-0000001")).isTrue();
            assertThat(letter.isAbout("01900000-0000-7000-8000-000000000001")).isTrue();
            assertThat(letter.isAbout("VIS-EMBDEL-2026-0000002")).isFalse();
        });
    }

    @Test
    void a_letter_that_comes_again_is_one_letter() throws IOException {
        try (var catcher = MailCatcher.open(0, folder)) {
            send(catcher.port(), LETTER.formatted("one"));
            send(catcher.port(), LETTER.formatted("two"));
            send(catcher.port(), LETTER.formatted("one"));
        }

        assertThat(CaughtMail.all(folder))
                .extracting(CaughtMail::messageId)
                .containsExactly("<one@notices.ruqsat>", "<two@notices.ruqsat>");
    }

    @Test
    void nothing_is_taken_after_it_has_closed() {
        var catcher = MailCatcher.open(0, folder);
        int port = catcher.port();
        catcher.close();

        assertThatThrownBy(() -> send(port, LETTER)).isInstanceOf(ConnectException.class);
        assertThat(CaughtMail.all(folder)).isEmpty();
        assertThat(CaughtMail.all(folder.resolve("nowhere"))).isEmpty();
    }

    private static void send(int port, String letter) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port);
                var in =
                        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))) {
            assertThat(in.readLine()).startsWith("220");
            for (String line :
                    new String[] {"EHLO here", "MAIL FROM:<notices@ruqsat.example>", "RCPT TO:<anita@sharma.example>"
                    }) {
                assertThat(said(socket, in, line)).startsWith("250");
            }
            assertThat(said(socket, in, "STARTTLS")).startsWith("502");
            assertThat(said(socket, in, "DATA")).startsWith("354");
            assertThat(said(socket, in, letter.replace("\n", "\r\n") + ".")).startsWith("250");
            assertThat(said(socket, in, "QUIT")).startsWith("221");
        }
    }

    private static String said(Socket socket, BufferedReader in, String line) throws IOException {
        socket.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        return in.readLine();
    }
}
