package org.electrolyst.drivers.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.electrolyst.drivers.Instrument;
import org.electrolyst.drivers.InstrumentException;
import org.electrolyst.drivers.JumpingTime;
import org.electrolyst.drivers.SafeState;
import org.electrolyst.drivers.cases.PotentiostatCases;
import org.electrolyst.drivers.cases.ShortMeasurement;
import org.electrolyst.drivers.cases.StageCases;
import org.electrolyst.drivers.contract.Conversations.Exchange;
import org.electrolyst.drivers.contract.Conversations.Operation;
import org.electrolyst.drivers.contract.Conversations.Talk;
import org.electrolyst.drivers.link.Port;
import org.electrolyst.drivers.link.ScriptedLink;
import org.electrolyst.drivers.potentiostat.Capability;
import org.electrolyst.drivers.potentiostat.Potentiostat;
import org.electrolyst.drivers.registry.PotentiostatDrivers;
import org.electrolyst.drivers.registry.StageDrivers;
import org.electrolyst.drivers.stage.StageReading;
import org.electrolyst.drivers.stage.TemperatureStage;
import org.electrolyst.model.measurement.ImpedancePoint;
import org.electrolyst.model.measurement.PointStatus;
import org.electrolyst.model.measurement.PolarizationPoint;
import org.electrolyst.model.measurement.VoltagePoint;
import org.electrolyst.model.time.Cancel;
import org.electrolyst.model.time.Cancelled;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every driver sends, byte for byte, what its recorded conversations say, and makes of the answers what they say. */
class ConversationsTest {
    private static final Duration ANSWER = Duration.ofMillis(500);

    private final JumpingTime time = new JumpingTime();
    private final Cancel never = new Cancel();
    private final Deque<Exchange> expected = new ArrayDeque<>();
    private final List<String> surprises = new ArrayList<>();

    static Stream<Talk> conversations() throws Exception {
        List<Talk> all = new ArrayList<>();
        for (String driver : StageDrivers.names()) {
            all.addAll(Conversations.of(driver));
        }
        for (String driver : PotentiostatDrivers.names()) {
            all.addAll(Conversations.of(driver));
        }
        return all.stream();
    }

    @ParameterizedTest
    @MethodSource("conversations")
    void goesByteForByte(Talk talk) throws Exception {
        Instrument instrument = null;
        Port port = Port.over(new ScriptedLink(this::answer), "memory", time);
        for (Operation operation : talk.operations()) {
            expected.addAll(operation.exchanges());
            String result;
            try {
                instrument = operation.words().equals("connect") ? connect(talk, port) : instrument;
                result = run(operation.words(), instrument);
            } catch (InstrumentException e) {
                result = e.code() + ": " + e.getMessage();
            }
            assertThat(surprises).as(operation.words()).isEmpty();
            assertThat(expected).as("not sent in " + operation.words()).isEmpty();
            assertThat(result).as(operation.words()).contains(operation.result());
        }
        port.close();
    }

    private String answer(String sent) {
        Exchange next = expected.poll();
        if (next == null || !next.sent().equals(sent)) {
            surprises.add("sent '" + sent + "' instead of '" + (next == null ? "" : next.sent()) + "'");
            return "";
        }
        return next.answer();
    }

    private Instrument connect(Talk talk, Port port) throws InstrumentException, Cancelled {
        for (var stage : StageCases.all(ANSWER)) {
            if (stage.driver().name().equals(talk.driver())) {
                return stage.driver().connect(talk.model(), port, time, never);
            }
        }
        return PotentiostatCases.driver(talk.driver(), ANSWER).connect(talk.model(), port, time, never);
    }

    private String run(String words, Instrument instrument) throws InstrumentException, Cancelled {
        String[] parts = words.split(" ", -1);
        return switch (parts[0]) {
            case "connect" -> instrument.identity().toString();
            case "read" -> words(((TemperatureStage) instrument).read(never));
            case "hold" -> {
                ((TemperatureStage) instrument).hold(never);
                yield "holding";
            }
            case "ramp" -> {
                double target = Double.parseDouble(parts[1]);
                ((TemperatureStage) instrument).ramp(target, Double.parseDouble(parts[3]) / 60, never);
                yield "ramping";
            }
            case "safe" -> words(instrument.makeSafe());
            case "measure" -> measured(parts[1], (Potentiostat) instrument);
            default -> throw new IllegalArgumentException(words);
        };
    }

    /** The points of a {@link ShortMeasurement}, one after the other. */
    private String measured(String kind, Potentiostat potentiostat) throws InstrumentException, Cancelled {
        List<Object> points = new ArrayList<>();
        Capability capability = Capability.valueOf(kind.replace('-', '_').toUpperCase(Locale.ROOT));
        ShortMeasurement.measure(potentiostat, capability, points, never);
        return points.stream().map(ConversationsTest::point).collect(Collectors.joining("; "));
    }

    private static String point(Object point) {
        if (point instanceof ImpedancePoint p) {
            return p.frequencyHz() + " Hz " + p.realOhm() + " " + p.imaginaryOhm() + " Ω" + words(p.status());
        }
        if (point instanceof PolarizationPoint p) {
            return p.timeS() + " s " + p.currentA() + " A " + p.voltageV() + " V" + words(p.status());
        }
        VoltagePoint p = (VoltagePoint) point;
        return p.timeS() + " s " + p.voltageV() + " V";
    }

    private static String words(PointStatus status) {
        String range = status.currentRangeA().isPresent()
                ? " in " + status.currentRangeA().getAsDouble() + " A"
                : "";
        return (status.overload() ? " overload" : "") + (status.underload() ? " underload" : "") + range;
    }

    private static String words(StageReading reading) {
        return String.format(Locale.ROOT, "%.3f K %s", reading.temperatureK(), reading.state());
    }

    private static String words(SafeState state) {
        return state.getClass().getSimpleName() + ": " + state.words();
    }
}
