package org.electrolyst.drivers.palmsens;

import org.electrolyst.drivers.Identity;
import org.electrolyst.drivers.InstrumentException;
import org.electrolyst.drivers.potentiostat.CurrentHold;
import org.electrolyst.drivers.potentiostat.CurrentHolder;
import org.electrolyst.drivers.potentiostat.GalvanostaticImpedanceSource;
import org.electrolyst.drivers.potentiostat.GalvanostaticSweep;
import org.electrolyst.drivers.potentiostat.Measurement;
import org.electrolyst.model.measurement.ImpedancePoint;
import org.electrolyst.model.measurement.PolarizationPoint;
import org.electrolyst.model.time.Cancel;
import org.electrolyst.model.time.Cancelled;

/** One that controls the current as well, which an EmStat Pico does not. */
final class PalmSensGalvanostat extends PalmSens implements GalvanostaticImpedanceSource, CurrentHolder {
    PalmSensGalvanostat(Dialogue dialogue, CellOff cell, PalmSensModel model, Identity identity) {
        super(dialogue, cell, model, identity);
    }

    @Override
    public Measurement<ImpedancePoint> start(GalvanostaticSweep sweep, Cancel cancel)
            throws InstrumentException, Cancelled {
        check().require(sweep);
        return run(scripts().galvanostaticImpedance(sweep), points().galvanostaticImpedance(sweep), cancel);
    }

    @Override
    public Measurement<PolarizationPoint> start(CurrentHold hold, Cancel cancel) throws InstrumentException, Cancelled {
        check().require(hold);
        return run(new CurrentHoldScript(model(), hold).write(), points().currentHold(hold), cancel);
    }
}
