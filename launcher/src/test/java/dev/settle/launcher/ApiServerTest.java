package dev.settle.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;

class ApiServerTest {
    @Test
    void is_found_where_it_listens() {
        assertThat(ApiServer.url("127.0.0.1", 8080)).isEqualTo("http://127.0.0.1:8080");
        assertThat(ApiServer.url("billing.example", 8080)).isEqualTo("http://billing.example:8080");
        assertThat(ApiServer.url("::1", 8080)).isEqualTo("http://[::1]:8080");
        assertThat(ApiServer.url("[::1]", 8080)).isEqualTo("http://[::1]:8080");
        assertThat(URI.create(ApiServer.url("2001:db8::7", 443)).getPort()).isEqualTo(443);
    }

    @Test
    void is_found_on_this_machine_where_it_listens_on_every_address() {
        assertThat(ApiServer.url("0.0.0.0", 8080)).isEqualTo("http://127.0.0.1:8080");
        assertThat(ApiServer.url("::", 8080)).isEqualTo("http://[::1]:8080");
        assertThat(ApiServer.url("[::]", 8080)).isEqualTo("http://[::1]:8080");
    }
}
