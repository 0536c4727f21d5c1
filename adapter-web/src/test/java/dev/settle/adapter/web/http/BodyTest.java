package dev.settle.adapter.web.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class BodyTest {
    private static final Limits LIMITS = new Limits(10, Duration.ofSeconds(30), 1);
    private final AtomicLong nanos = new AtomicLong();
    private final Body body = new Body(LIMITS, nanos::get);

    @Test
    void what_is_at_the_limit_is_read() {
        assertThat(body.read(stream("0123456789"))).hasSize(10);
        assertThat(body.read(stream(""))).isEmpty();
    }

    @Test
    void what_is_larger_is_refused_as_soon_as_it_is() {
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return 'x';
            }
        };
        assertThatThrownBy(() -> body.read(endless)).isInstanceOfSatisfying(HttpProblem.class, problem -> {
            assertThat(problem.code()).isEqualTo("BODY_TOO_LARGE");
            assertThat(problem.cure()).isEqualTo("Send at most 10 bytes.");
        });
    }

    /** Eleven seconds for each letter; each alone is in time. */
    @Test
    void what_trickles_in_is_not_waited_for_for_ever() {
        assertThat(body.read(trickling("ab"))).hasSize(2);
        assertThatThrownBy(() -> body.read(trickling("abc"))).isInstanceOfSatisfying(HttpProblem.class, problem -> {
            assertThat(problem.status()).isEqualTo(400);
            assertThat(problem.code()).isEqualTo("BODY_TOO_SLOW");
            assertThat(problem.headers()).containsEntry("Connection", "close");
        });
    }

    @Test
    void what_breaks_off_is_said_to() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("reset by peer");
            }
        };
        assertThatThrownBy(() -> body.read(broken))
                .isInstanceOfSatisfying(
                        HttpProblem.class, problem -> assertThat(problem.code()).isEqualTo("BODY_CUT_OFF"));
    }

    private InputStream trickling(String text) {
        InputStream whole = stream(text);
        return new InputStream() {
            @Override
            public int read() throws IOException {
                nanos.addAndGet(Duration.ofSeconds(11).toNanos());
                return whole.read();
            }

            @Override
            public int read(byte[] into, int from, int length) throws IOException {
                int read = read();
                if (read < 0) {
                    return -1;
                }
                into[from] = (byte) read;
                return 1;
            }
        };
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII));
    }
}
