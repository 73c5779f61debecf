package org.electrolyst.analysis.arrhenius;

import org.electrolyst.model.result.ArrheniusLaw;
import org.electrolyst.model.result.ArrheniusResult.CurvePoint;
import org.electrolyst.model.result.Estimate;

/** A law fitted to a series. */
interface FittedLaw {
    ArrheniusLaw law();

    Estimate lnPrefactor();

    double rSquared();

    /** The law with its band at a temperature of the measured range. */
    CurvePoint at(double kelvin);
}
