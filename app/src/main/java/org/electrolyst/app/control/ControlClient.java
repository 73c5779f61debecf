package org.electrolyst.app.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Sends orders to a run. */
public final class ControlClient {
    private static final JsonMapper JSON = new JsonMapper();

    private ControlClient() {}

    /**
     * Sends one order and waits for its answer.
     *
     * @throws IOException if nobody listens there, or the run ended before it answered
     */
    public static JsonNode send(UnixDomainSocketAddress address, String command) throws IOException {
        try (SocketChannel channel = SocketChannel.open(address)) {
            Writer out = Channels.newWriter(channel, StandardCharsets.UTF_8);
            out.write(JsonNodeFactory.instance.objectNode().put("command", command) + "\n");
            out.flush();
            @Nullable
            String answer = new BufferedReader(Channels.newReader(channel, StandardCharsets.UTF_8)).readLine();
            if (answer == null) {
                throw new IOException("the run ended before it answered");
            }
            return JSON.readTree(answer);
        }
    }
}
