package org.electrolyst.app.measure;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.electrolyst.app.output.ExitCode;
import org.electrolyst.app.output.Failure;
import org.electrolyst.fixtures.cell.SimulatedCell;
import org.electrolyst.fixtures.sim.SimulatedLab;
import org.electrolyst.fixtures.sim.bench.StateChange;
import org.electrolyst.fixtures.sim.emstat.EmStatModel;
import org.electrolyst.fixtures.sim.wire.PtyWire;
import org.electrolyst.fixtures.sim.wire.TcpWire;
import org.electrolyst.fixtures.sim.wire.Wire;

/** Simulated instruments for anyone's client, around one simulated cell, in time of their own. */
public final class Simulators implements Closeable {
    private static final Set<String> STAGES = Set.of("t92", "t93", "t94", "t95");

    private final SimulatedLab lab;
    private final Map<String, String> addresses = Collections.synchronizedMap(new LinkedHashMap<>());

    private Simulators(SimulatedLab lab) {
        this.lab = lab;
    }

    /**
     * Switches on the devices that {@code requests} name, each written {@code emstat4-lr=pty} or {@code t95=tcp:4001}.
     *
     * @param timeScale laboratory seconds in a real one
     * @param path what file a user means by a name
     * @param listener hears of every change and the name of the device, from the thread that made it
     */
    public static Simulators start(
            Iterable<String> requests,
            SimulatedCell cell,
            Instant start,
            long seed,
            double timeScale,
            Function<String, Path> path,
            BiConsumer<StateChange, String> listener) {
        Simulators simulators = new Simulators(SimulatedLab.paced(cell, start, seed, timeScale));
        simulators.lab.listen(change -> listener.accept(change, simulators.nameOf(change)));
        try {
            for (String request : requests) {
                simulators.add(request, path);
            }
            return simulators;
        } catch (Failure e) {
            simulators.close();
            throw e;
        }
    }

    private void add(String request, Function<String, Path> path) {
        int equals = request.indexOf('=');
        if (equals < 1) {
            throw Failure.usage("'" + request + "' names no device and port; write emstat4-lr=pty or t95=tcp:4001");
        }
        String device = request.substring(0, equals).toLowerCase(Locale.ROOT);
        if (addresses.keySet().stream().anyMatch(known -> STAGES.contains(known) == STAGES.contains(device))) {
            throw Failure.usage("there can be one potentiostat and one stage, as there is one cell");
        }
        Consumer<Wire> add = STAGES.contains(device) ? lab::addT95 : emStat(SimulatedLaboratory.model(device));
        Wire wire = wire(request.substring(equals + 1), path);
        addresses.put(device, wire.address());
        add.accept(wire);
    }

    private Consumer<Wire> emStat(EmStatModel model) {
        return wire -> lab.addEmStat(wire, model);
    }

    private static Wire wire(String port, Function<String, Path> path) {
        try {
            if (port.equals("pty")) {
                return PtyWire.open();
            }
            if (port.startsWith("pty:")) {
                return PtyWire.open(path.apply(port.substring(4)));
            }
            if (port.matches("tcp:\\d{1,5}") && Integer.parseInt(port.substring(4)) < 65536) {
                return TcpWire.listen(Integer.parseInt(port.substring(4)));
            }
        } catch (FileAlreadyExistsException e) {
            throw unavailable(port, "there is already a file of that name; remove it or choose another");
        } catch (UnsupportedOperationException | IOException e) {
            throw unavailable(port, String.valueOf(e.getMessage()));
        }
        throw Failure.usage("'" + port + "' is no port for a simulator; write pty, pty:LINK or tcp:PORT");
    }

    private static Failure unavailable(String port, String why) {
        return new Failure(ExitCode.INSTRUMENT, "portUnavailable", "cannot be opened: " + why, port);
    }

    /** There is one potentiostat and one stage. */
    private String nameOf(StateChange change) {
        boolean stage = change instanceof StateChange.Stage;
        return addresses.keySet().stream()
                .filter(device -> STAGES.contains(device) == stage)
                .findFirst()
                .orElse(change.device());
    }

    /** What a client opens, by device. */
    public Map<String, String> addresses() {
        return addresses;
    }

    @Override
    public void close() {
        lab.close();
    }
}
