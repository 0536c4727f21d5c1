package dev.settle.launcher.command;

import picocli.CommandLine.Option;

/** Where the API is served. */
final class ApiOptions {
    @Option(names = "--host", description = "The address to listen on; 127.0.0.1 when left out.")
    private String host = "127.0.0.1";

    @Option(names = "--port", description = "The port to listen on, 0 for any that is free; 8080 when left out.")
    private int port = 8080;

    String host() {
        return host;
    }

    int port() {
        return port;
    }
}
