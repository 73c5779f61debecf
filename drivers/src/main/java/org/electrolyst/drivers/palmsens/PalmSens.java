package org.electrolyst.drivers.palmsens;

import java.util.List;
import java.util.Optional;
import org.electrolyst.drivers.Identity;
import org.electrolyst.drivers.InstrumentException;
import org.electrolyst.drivers.SafeState;
import org.electrolyst.drivers.potentiostat.BiasedImpedanceSource;
import org.electrolyst.drivers.potentiostat.Hold;
import org.electrolyst.drivers.potentiostat.HoldMeasurement;
import org.electrolyst.drivers.potentiostat.ImpedanceSource;
import org.electrolyst.drivers.potentiostat.LinearSweep;
import org.electrolyst.drivers.potentiostat.Measurement;
import org.electrolyst.drivers.potentiostat.OpenCircuit;
import org.electrolyst.drivers.potentiostat.OpenCircuitMeter;
import org.electrolyst.drivers.potentiostat.PotentiostatLimits;
import org.electrolyst.drivers.potentiostat.Sweep;
import org.electrolyst.drivers.potentiostat.VoltageHolder;
import org.electrolyst.drivers.potentiostat.VoltageSweeper;
import org.electrolyst.model.measurement.ImpedancePoint;
import org.electrolyst.model.measurement.LinkBytes;
import org.electrolyst.model.measurement.MeterAccuracy;
import org.electrolyst.model.measurement.PolarizationPoint;
import org.electrolyst.model.measurement.VoltagePoint;
import org.electrolyst.model.time.Cancel;
import org.electrolyst.model.time.Cancelled;

/** A potentiostat that was connected and identified. Each measurement is one script, which ends by itself. */
sealed class PalmSens implements ImpedanceSource, OpenCircuitMeter, VoltageHolder, BiasedImpedanceSource, VoltageSweeper
        permits PalmSensGalvanostat {
    private final Dialogue dialogue;
    private final CellOff cell;
    private final PalmSensModel model;
    private final Identity identity;
    private final Scripts scripts;
    private final LimitCheck check;
    private final PointDecoders points;
    private Optional<ScriptRun> current = Optional.empty();
    private int started;

    PalmSens(Dialogue dialogue, CellOff cell, PalmSensModel model, Identity identity) {
        this.dialogue = dialogue;
        this.cell = cell;
        this.model = model;
        this.identity = identity;
        this.scripts = new Scripts(model);
        this.check = new LimitCheck(model);
        this.points = new PointDecoders(model.ranges());
    }

    @Override
    public final Identity identity() {
        return identity;
    }

    @Override
    public final PotentiostatLimits limits() {
        return model.limits();
    }

    @Override
    public final MeterAccuracy accuracy() {
        return model.accuracy();
    }

    final PalmSensModel model() {
        return model;
    }

    final Scripts scripts() {
        return scripts;
    }

    final LimitCheck check() {
        return check;
    }

    final PointDecoders points() {
        return points;
    }

    @Override
    public final Measurement<ImpedancePoint> start(Sweep sweep, Cancel cancel) throws InstrumentException, Cancelled {
        check.require(sweep);
        return run(scripts.impedance(sweep), points.impedance(sweep), cancel);
    }

    @Override
    public final Measurement<VoltagePoint> start(OpenCircuit rest, Cancel cancel)
            throws InstrumentException, Cancelled {
        return run(scripts.openCircuit(rest), points.rest(), cancel);
    }

    @Override
    public final Measurement<PolarizationPoint> start(Hold hold, Cancel cancel) throws InstrumentException, Cancelled {
        check.require(hold);
        return run(new HoldScript(model, hold).write(Optional.empty()), points.voltageHold(hold), cancel);
    }

    @Override
    public final HoldMeasurement start(Hold hold, Sweep underBias, Cancel cancel)
            throws InstrumentException, Cancelled {
        check.require(hold);
        check.require(underBias);
        Series<PolarizationPoint> currents = points.voltageHold(hold);
        Series<ImpedancePoint> spectrum = points.impedance(underBias);
        Script script = new HoldScript(model, hold).write(Optional.of(underBias));
        return new HeldVoltage(run(script, List.of(currents, spectrum), cancel), currents, spectrum);
    }

    @Override
    public final Measurement<PolarizationPoint> start(LinearSweep sweep, Cancel cancel)
            throws InstrumentException, Cancelled {
        check.require(sweep);
        return run(new LinearSweepScript(model, sweep).write(), points.linearSweep(sweep), cancel);
    }

    /** Runs a script that gives one series. */
    final <P> Measurement<P> run(Script script, Series<P> series, Cancel cancel) throws InstrumentException, Cancelled {
        return new SeriesMeasurement<>(run(script, List.of(series), cancel), series);
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
    public final SafeState makeSafe() {
        current.ifPresent(ScriptRun::abandon);
        return cell.reach();
    }

    @Override
    public final List<LinkBytes> takeLinkBytes() {
        return dialogue.port().takeLinkBytes();
    }

    @Override
    public final void close() {
        dialogue.port().close();
    }
}
