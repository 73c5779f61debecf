package org.electrolyst.app.measure;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.electrolyst.model.run.SeriesKey;
import org.electrolyst.model.run.SeriesRole;
import org.electrolyst.model.run.StepKey;

/** What {@code run --json} has told. */
final class Acknowledged {
    private static final JsonMapper JSON = new JsonMapper();

    private Acknowledged() {}

    static JsonNode parse(String line) {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("not JSON: " + line, e);
        }
    }

    /** Whether a line says that at least so many points of a series of this role are stored. */
    static boolean isStored(JsonNode line, SeriesRole role, long points) {
        return line.path("event").asText().equals("stored")
                && line.path("role").asText().equals(role.code())
                && line.path("points").asLong() >= points;
    }

    /** Points that were said to be stored, by series. */
    static Map<SeriesKey, Long> points(List<JsonNode> lines) {
        Map<SeriesKey, Long> points = new HashMap<>();
        for (JsonNode line : lines) {
            if (line.path("event").asText().equals("stored")) {
                points.put(series(line), line.path("points").asLong());
            }
        }
        return points;
    }

    private static SeriesKey series(JsonNode line) {
        for (SeriesRole role : SeriesRole.values()) {
            if (role.code().equals(line.path("role").asText())) {
                StepKey step = new StepKey(
                        line.path("step").asInt(), line.path("attempt").asInt());
                return new SeriesKey(step, role, line.path("part").asInt());
            }
        }
        throw new IllegalArgumentException("no series: " + line);
    }
}
