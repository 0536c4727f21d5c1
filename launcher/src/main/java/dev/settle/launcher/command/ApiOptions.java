package dev.settle.launcher.command;

import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import picocli.CommandLine.Option;

/** Where the API is served. */
final class ApiOptions {
    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            description = "The address to listen on; 127.0.0.1 when left out.")
    private String host = "127.0.0.1";

    @Option(
            names = "--port",
            paramLabel = "NUMBER",
            description = "The port to listen on, 0 for any that is free; 8080 when left out.")
    private int port = 8080;

    String host() {
        return host;
    }

    int port() {
        return port;
    }

    private InetAddress address() throws IOException {
        try {
            InetAddress address = InetAddress.getByName(host);
            if (address.isAnyLocalAddress() || NetworkInterface.getByInetAddress(address) != null) {
                return address;
            }
        } catch (UnknownHostException unknown) {
            // told as an address elsewhere is
        }
        throw new Unusable(
                "HOST_UNUSABLE",
                "'%s' is no address of this machine".formatted(host),
                "Name one with --host: 127.0.0.1 for programs here, 0.0.0.0 for all that reach this machine.");
    }

    /** Says so early, before long work is done in vain. @throws Unusable when nothing can listen there now */
    void needFree() {
        try (ServerSocket socket = new ServerSocket(port, 1, address())) {
            socket.setReuseAddress(true);
        } catch (IOException taken) {
            throw new Unusable(
                    "PORT_UNUSABLE",
                    "Nothing can be served on %s, port %d: %s".formatted(host, port, Unusable.root(taken)),
                    "Name another with --port, 0 for any that is free.",
                    taken);
        }
    }
}
