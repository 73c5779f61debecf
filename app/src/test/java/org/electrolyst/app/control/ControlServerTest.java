package org.electrolyst.app.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.electrolyst.model.run.RecordId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ControlServerTest {
    @TempDir
    private Path folder;

    private UnixDomainSocketAddress address() {
        return UnixDomainSocketAddress.of(folder.resolve("r1.sock"));
    }

    @Test
    void answersEachOrderWithOneLine() throws IOException {
        List<String> orders = new ArrayList<>();
        try (ControlServer server = open(orders)) {
            assertThat(server).isNotNull();
            JsonNode first = ControlClient.send(address(), "pause");
            JsonNode second = ControlClient.send(address(), "status");

            assertThat(first.path("ok").asBoolean()).isTrue();
            assertThat(second.path("message").asText()).isEqualTo("did status");
        }
        assertThat(orders).containsExactly("pause", "status");
    }

    @Test
    void aClientThatSaysNothingKeepsNobodyElseWaiting() throws IOException {
        List<String> orders = new ArrayList<>();
        try (ControlServer server = open(orders);
                SocketChannel silent = SocketChannel.open(address())) {
            assertThat(server).isNotNull();
            assertThat(silent.isConnected()).isTrue();

            assertThat(ControlClient.send(address(), "stop").path("ok").asBoolean())
                    .isTrue();
        }
    }

    @Test
    void explainsWhatAnOrderLooksLike() throws IOException {
        try (ControlServer server = open(new ArrayList<>());
                SocketChannel client = SocketChannel.open(address())) {
            assertThat(server).isNotNull();
            client.write(StandardCharsets.UTF_8.encode("stop it!\n"));

            String answer = new String(
                    java.nio.channels.Channels.newInputStream(client).readNBytes(12), StandardCharsets.UTF_8);

            assertThat(answer).isEqualTo("{\"ok\":false,");
        }
    }

    @Test
    void replacesTheSocketOfADeadProcessAndLeavesNone() throws IOException {
        Files.writeString(folder.resolve("r1.sock"), "left behind");
        try (ControlServer server = open(new ArrayList<>())) {
            assertThat(server).isNotNull();
            assertThat(ControlClient.send(address(), "status").path("ok").asBoolean())
                    .isTrue();
        }
        assertThat(folder.resolve("r1.sock")).doesNotExist();
        assertThatThrownBy(() -> ControlClient.send(address(), "status")).isInstanceOf(IOException.class);
    }

    @Test
    void aLongPathGetsAShortSocket() throws IOException {
        Path deep = Files.createDirectories(folder.resolve("d".repeat(60)).resolve("e".repeat(60)));
        Path database = Files.createFile(deep.resolve("lab.db"));

        UnixDomainSocketAddress address = ControlAddress.of(database, RecordId.run(3));

        assertThat(address.getPath().toString()).hasSizeLessThan(104).endsWith(".r3.sock");
        assertThat(ControlAddress.of(database, RecordId.run(3))).isEqualTo(address);
    }

    private ControlServer open(List<String> orders) throws IOException {
        return ControlServer.open(address(), order -> {
            orders.add(order);
            return JsonNodeFactory.instance.objectNode().put("ok", true).put("message", "did " + order);
        });
    }
}
