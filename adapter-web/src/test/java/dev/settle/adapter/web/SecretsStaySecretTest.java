package dev.settle.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import dev.settle.contract.web.ApiClient;
import dev.settle.contract.web.Exchange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** A key is told once, to who made it: it is in no other answer, in no log and in no store. */
class SecretsStaySecretTest {
    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final World world = World.withSellers();
    private Level before = Level.WARN;

    @BeforeEach
    void listen() {
        before = root.getLevel();
        root.setLevel(Level.INFO);
        log.start();
        root.addAppender(log);
    }

    @AfterEach
    void stop() {
        root.detachAppender(log);
        root.setLevel(before);
        world.close();
    }

    @Test
    void however_a_request_ends() {
        ApiClient nimbus = world.keyed("nimbus", "shop", "read write");
        String key = world.lastKey();
        List<Exchange> answers = new ArrayList<>();
        answers.add(nimbus.get("/v1/accounts"));
        answers.add(nimbus.get("/v1/sellers/nimbus/api-keys"));
        answers.add(world.installation().get("/v1/sellers/nimbus/api-keys"));
        answers.add(nimbus.get("/v1/accounts?key=" + key));
        answers.add(nimbus.bearing(key + "x").get("/v1/accounts"));
        answers.add(nimbus.bearing(World.INSTALLATION_KEY + "x").get("/v1/accounts"));
        world.breakClock(new IllegalStateException("the clock is broken"));
        Exchange failed = nimbus.sendUnchecked("GET", "/v1/sellers/nimbus/dues", Optional.empty());
        answers.add(failed);
        assertThat(answers).extracting(Exchange::status).containsExactly(200, 403, 200, 400, 401, 401, 500);
        assertThat(logged()).contains(failed.json().get("correlation").asText()).contains("the clock is broken");
        assertThat(failed.body()).doesNotContain("clock");
        assertThat(answers)
                .allSatisfy(answer -> assertThat(answer.body() + answer.headers())
                        .doesNotContain(key)
                        .doesNotContain(World.INSTALLATION_KEY));
        assertThat(logged()).doesNotContain(key).doesNotContain(World.INSTALLATION_KEY);
        assertThat(world.everything().toString()).doesNotContain(key).doesNotContain(World.INSTALLATION_KEY);
    }

    private String logged() {
        StringBuilder all = new StringBuilder();
        log.list.forEach(event -> all.append(event.getFormattedMessage())
                .append(event.getThrowableProxy() == null ? "" : ThrowableProxyUtil.asString(event.getThrowableProxy()))
                .append('\n'));
        return all.toString();
    }
}
