package dev.settle.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.settle.adapter.web.http.Limits;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** One caller cannot take the server from all others. */
class LimitsOfHttpTest {
    private static final String DESCRIPTION = "GET /v1/description HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";

    @Test
    void who_begins_a_body_and_says_no_more_is_let_go() throws IOException {
        try (World world = new World(Kept.inMemory(), new Limits(1_000, Duration.ofMillis(300), 10));
                Socket socket = connected(world)) {
            say(
                    socket,
                    "POST /v1/sellers HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + World.INSTALLATION_KEY
                            + "\r\nContent-Type: application/json\r\nContent-Length: 500\r\n\r\n{");
            assertThat(heard(socket)).startsWith("HTTP/1.1 400 ").contains("BODY_CUT_OFF");
        }
    }

    @Test
    void who_says_nothing_at_all_is_let_go() throws IOException {
        try (World world = new World(Kept.inMemory(), new Limits(1_000, Duration.ofMillis(300), 10));
                Socket socket = connected(world)) {
            say(socket, "GET /v1/descr");
            assertThat(heard(socket)).doesNotContain("200 OK");
        }
    }

    @Test
    @SuppressWarnings("try") // the first is closed on purpose while the others are open
    void further_connections_wait_until_one_is_closed() throws IOException {
        try (World world = new World(Kept.inMemory(), new Limits(1_000, Duration.ofSeconds(30), 2));
                Socket first = connected(world);
                Socket second = connected(world)) {
            say(second, DESCRIPTION.replace("close", "keep-alive"));
            assertThat(second.getInputStream().read()).isEqualTo('H');
            try (Socket third = connected(world)) {
                third.setSoTimeout(300);
                say(third, DESCRIPTION);
                assertThatThrownBy(() -> third.getInputStream().read()).isInstanceOf(SocketTimeoutException.class);
                third.setSoTimeout(10_000);
                first.close();
                assertThat(heard(third)).startsWith("HTTP/1.1 200 ");
            }
        }
    }

    @Test
    void a_port_that_is_taken_is_named() {
        try (World world = new World()) {
            assertThatThrownBy(() -> new World(world.port()).close())
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage(
                            "The port %d of 127.0.0.1 cannot be listened on; take another one".formatted(world.port()));
        }
    }

    private static Socket connected(World world) throws IOException {
        Socket socket = new Socket("127.0.0.1", world.port());
        socket.setSoTimeout(10_000);
        return socket;
    }

    private static void say(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
    }

    private static String heard(Socket socket) throws IOException {
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
