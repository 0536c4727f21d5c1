package dev.settle.adapter.web.http;

import io.javalin.config.JavalinConfig;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/** Has the server listen at one address, to no more and for no longer than it may. */
public final class Listening {
    private Listening() {}

    /** @param port 0 for any that is free */
    public static void into(JavalinConfig config, String host, int port, Limits limits) {
        config.jetty.addConnector((server, http) -> connector(server, http, host, port, limits));
        config.jetty.modifyServer(server -> {
            server.setErrorHandler(new UnreadableRequests());
            server.addBean(new NetworkConnectionLimit(limits.connections(), server));
        });
    }

    private static Connector connector(Server server, HttpConfiguration http, String host, int port, Limits limits) {
        http.setIdleTimeout(limits.patience().toMillis());
        http.setSendServerVersion(false);
        ServerConnector connector = new ServerConnector(server, new HttpConnectionFactory(http));
        connector.setHost(host);
        connector.setPort(port);
        connector.setIdleTimeout(limits.patience().toMillis());
        return connector;
    }
}
