package org.electrolyst.drivers.palmsens;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.electrolyst.drivers.Identity;
import org.electrolyst.drivers.InstrumentException;
import org.electrolyst.drivers.link.LineSettings;
import org.electrolyst.drivers.link.Port;
import org.electrolyst.drivers.potentiostat.Potentiostat;
import org.electrolyst.drivers.potentiostat.PotentiostatDriver;
import org.electrolyst.drivers.potentiostat.PotentiostatLimits;
import org.electrolyst.drivers.potentiostat.Sweep;
import org.electrolyst.model.measurement.MeterAccuracy;
import org.electrolyst.model.time.Cancel;
import org.electrolyst.model.time.Cancelled;
import org.electrolyst.model.time.LabTime;

/** Potentiostats of PalmSens that run MethodSCRIPT. */
public final class PalmSensDriver implements PotentiostatDriver {
    static final String NAME = "palmsens";

    private final Patience patience;

    public PalmSensDriver() {
        this(Patience.STANDARD);
    }

    PalmSensDriver(Patience patience) {
        this.patience = patience;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<String> models() {
        return PalmSensModel.all().stream().map(PalmSensModel::name).toList();
    }

    @Override
    public Optional<PotentiostatLimits> limits(String model) {
        return PalmSensModel.find(model).map(PalmSensModel::limits);
    }

    @Override
    public Optional<MeterAccuracy> accuracy(String model) {
        return PalmSensModel.find(model).map(PalmSensModel::accuracy);
    }

    @Override
    public Duration estimate(String model, Sweep sweep) {
        require(model);
        return new SweepTiming(sweep).total();
    }

    @Override
    public LineSettings lineSettings(String model) {
        return require(model).line();
    }

    @Override
    public Potentiostat connect(String model, Port port, LabTime time, Cancel cancel)
            throws InstrumentException, Cancelled {
        PalmSensModel wanted = require(model);
        Dialogue dialogue = new Dialogue(port, time, patience);
        CellOff cell = new CellOff(dialogue);
        try {
            cell.abort(cancel);
            Identity identity = new Handshake(dialogue).identify(wanted, cancel);
            cell.runCellOff(cancel);
            return new PalmSens(dialogue, cell, wanted, identity);
        } catch (InstrumentException | Cancelled | RuntimeException e) {
            port.close();
            throw e;
        }
    }

    private PalmSensModel require(String model) {
        return PalmSensModel.find(model)
                .orElseThrow(() -> new IllegalArgumentException(
                        "palmsens knows " + String.join(", ", models()) + ", not '" + model + "'"));
    }
}
