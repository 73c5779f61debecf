package org.electrolyst.app.control;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.AsynchronousCloseException;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Answers those who steer a run: each line {@code {"command": "pause"}} gets one line with {@code "ok"} and what followed.
 * A thread for each client; orders are carried out one after the other.
 */
public final class ControlServer implements Closeable {
    private static final JsonMapper JSON = new JsonMapper();

    private final UnixDomainSocketAddress address;
    private final ServerSocketChannel channel;
    private final Function<String, ObjectNode> orders;

    private ControlServer(
            UnixDomainSocketAddress address, ServerSocketChannel channel, Function<String, ObjectNode> orders) {
        this.address = address;
        this.channel = channel;
        this.orders = orders;
    }

    /**
     * Listens at {@code address}; a socket that a dead process left there is replaced.
     *
     * @param orders answers a command; called on the server's thread
     */
    public static ControlServer open(UnixDomainSocketAddress address, Function<String, ObjectNode> orders)
            throws IOException {
        Files.deleteIfExists(address.getPath());
        ServerSocketChannel channel = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        channel.bind(address);
        ControlServer server = new ControlServer(address, channel, orders);
        inBackground(server::accept);
        return server;
    }

    private static void inBackground(Runnable work) {
        Thread thread = new Thread(work, "control");
        thread.setDaemon(true);
        thread.start();
    }

    private void accept() {
        try {
            while (channel.isOpen()) {
                SocketChannel client = channel.accept();
                inBackground(() -> serve(client));
            }
        } catch (AsynchronousCloseException e) {
            // Closed: nobody is to be served any more.
            return;
        } catch (IOException e) {
            throw new UncheckedIOException("the control socket " + address + " failed; the run goes on without it", e);
        }
    }

    private void serve(SocketChannel client) {
        try (client) {
            BufferedReader lines = new BufferedReader(Channels.newReader(client, StandardCharsets.UTF_8));
            Writer out = Channels.newWriter(client, StandardCharsets.UTF_8);
            for (@Nullable String line = lines.readLine(); line != null; line = lines.readLine()) {
                out.write(answer(line) + "\n");
                out.flush();
            }
        } catch (IOException e) {
            // This client is gone; neither the run nor other clients depend on it.
            return;
        }
    }

    private synchronized ObjectNode answer(String line) {
        try {
            JsonNode order = JSON.readTree(line);
            return orders.apply(order.path("command").asText());
        } catch (JsonProcessingException e) {
            return refusal("an order is one line of JSON such as {\"command\": \"status\"}");
        }
    }

    /** An answer that says why nothing was done. */
    public static ObjectNode refusal(String reason) {
        return JsonNodeFactory.instance.objectNode().put("ok", false).put("message", reason);
    }

    @Override
    public void close() {
        try {
            channel.close();
            Files.deleteIfExists(address.getPath());
        } catch (IOException e) {
            throw new IllegalStateException("the control socket " + address + " could not be removed", e);
        }
    }
}
