package org.electrolyst.drivers.palmsens;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.electrolyst.drivers.Identity;
import org.electrolyst.drivers.InstrumentException;
import org.electrolyst.drivers.SafeState;
import org.electrolyst.drivers.potentiostat.Hold;
import org.electrolyst.drivers.potentiostat.HoldMeasurement;
import org.electrolyst.drivers.potentiostat.Measurement;
import org.electrolyst.drivers.potentiostat.OpenCircuit;
import org.electrolyst.drivers.potentiostat.Potentiostat;
import org.electrolyst.drivers.potentiostat.PotentiostatLimits;
import org.electrolyst.drivers.potentiostat.Sweep;
import org.electrolyst.model.measurement.ImpedancePoint;
import org.electrolyst.model.measurement.LinkBytes;
import org.electrolyst.model.measurement.MeterAccuracy;
import org.electrolyst.model.measurement.PolarizationPoint;
import org.electrolyst.model.measurement.VoltagePoint;
import org.electrolyst.model.time.Cancel;
import org.electrolyst.model.time.Cancelled;

/** A potentiostat that was connected and identified. Each measurement is one script, which ends by itself. */
final class PalmSens implements Potentiostat {
    private final Dialogue dialogue;
    private final CellOff cell;
    private final PalmSensModel model;
    private final Identity identity;
    private final Scripts scripts;
    private final LimitCheck check;
    private Optional<ScriptRun> current = Optional.empty();
    private int started;

    PalmSens(Dialogue dialogue, CellOff cell, PalmSensModel model, Identity identity) {
        this.dialogue = dialogue;
        this.cell = cell;
        this.model = model;
        this.identity = identity;
        this.scripts = new Scripts(model);
        this.check = new LimitCheck(model);
    }

    @Override
    public Identity identity() {
        return identity;
    }

    @Override
    public PotentiostatLimits limits() {
        return model.limits();
    }

    @Override
    public MeterAccuracy accuracy() {
        return model.accuracy();
    }

    @Override
    public Duration estimate(Sweep sweep) {
        return new SweepTiming(sweep).total();
    }

    @Override
    public Measurement<ImpedancePoint> start(Sweep sweep, Cancel cancel) throws InstrumentException, Cancelled {
        check.require(sweep);
        Series<ImpedancePoint> spectrum = PointDecoders.impedance(sweep);
        return new SeriesMeasurement<>(run(scripts.impedance(sweep), List.of(spectrum), cancel), spectrum);
    }

    @Override
    public Measurement<VoltagePoint> start(OpenCircuit rest, Cancel cancel) throws InstrumentException, Cancelled {
        Series<VoltagePoint> voltages = PointDecoders.rest();
        return new SeriesMeasurement<>(run(scripts.openCircuit(rest), List.of(voltages), cancel), voltages);
    }

    @Override
    public HoldMeasurement start(Hold hold, Cancel cancel) throws InstrumentException, Cancelled {
        check.require(hold);
        Series<PolarizationPoint> currents = PointDecoders.hold();
        Optional<Series<ImpedancePoint>> spectrum = hold.spectrum().map(PointDecoders::impedance);
        List<Series<?>> all = new ArrayList<>(List.of(currents));
        spectrum.ifPresent(all::add);
        return new HeldVoltage(run(new HoldScript(model, hold).write(), all, cancel), currents, spectrum);
    }

    private ScriptRun run(Script script, List<Series<?>> series, Cancel cancel) throws InstrumentException, Cancelled {
        if (current.isPresent() && !current.get().isOver()) {
            throw new IllegalStateException("a measurement is under way at " + identity.port() + "; close it first");
        }
        ScriptRun run = new ScriptRun(dialogue, cell, script, series);
        current = Optional.of(run);
        started++;
        run.start("start " + started, cancel);
        return run;
    }

    @Override
    public SafeState makeSafe() {
        current.ifPresent(ScriptRun::abandon);
        return cell.reach();
    }

    @Override
    public List<LinkBytes> takeLinkBytes() {
        return dialogue.port().takeLinkBytes();
    }

    @Override
    public void close() {
        dialogue.port().close();
    }
}
