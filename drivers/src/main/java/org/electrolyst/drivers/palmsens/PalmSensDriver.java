package org.electrolyst.drivers.palmsens;

import java.util.List;
import org.electrolyst.drivers.Identity;
import org.electrolyst.drivers.InstrumentException;
import org.electrolyst.drivers.link.Port;
import org.electrolyst.drivers.potentiostat.Potentiostat;
import org.electrolyst.drivers.potentiostat.PotentiostatDriver;
import org.electrolyst.drivers.potentiostat.PotentiostatLimits;
import org.electrolyst.drivers.sheet.Certainty;
import org.electrolyst.drivers.sheet.DriverSheet;
import org.electrolyst.model.measurement.MeterAccuracy;
import org.electrolyst.model.time.Cancel;
import org.electrolyst.model.time.Cancelled;
import org.electrolyst.model.time.LabTime;

/** Potentiostats of PalmSens that run MethodSCRIPT. */
public final class PalmSensDriver implements PotentiostatDriver {
    static final String NAME = "palmsens";

    private static final DriverSheet<PotentiostatLimits, MeterAccuracy> SHEET = new DriverSheet<>(
            NAME,
            "PalmSens potentiostats that run MethodSCRIPT",
            "MethodSCRIPT, lines of text",
            PalmSensModel.all().stream().map(PalmSensModel::sheet).toList(),
            "script aborted, cell off; the end of a script that switches it off confirms it",
            Certainty.SIMULATOR,
            List.of("MethodSCRIPT language description and communication protocols by PalmSens; its public examples"),
            List.of(
                    "Type codes of the EmStat4T and EmStat4X are not known. Another code is refused.",
                    "A point is taken to last 0.2 s and three periods; a slower device is waited for.",
                    "The window of voltage of the Pico moves with its mode; a check knows the largest only.",
                    "A second measurement inside of a loop is in the manual and in no example of the maker."),
            List.of());

    private final Patience patience;

    public PalmSensDriver() {
        this(Patience.STANDARD);
    }

    /** With other real times, for a simulated device. */
    public PalmSensDriver(Patience patience) {
        this.patience = patience;
    }

    @Override
    public DriverSheet<PotentiostatLimits, MeterAccuracy> sheet() {
        return SHEET;
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
            return wanted.isGalvanostat()
                    ? new PalmSensGalvanostat(dialogue, cell, wanted, identity)
                    : new PalmSens(dialogue, cell, wanted, identity);
        } catch (InstrumentException | Cancelled | RuntimeException e) {
            port.close();
            throw e;
        }
    }

    private PalmSensModel require(String model) {
        return PalmSensModel.find(SHEET.require(model).name()).orElseThrow();
    }
}
