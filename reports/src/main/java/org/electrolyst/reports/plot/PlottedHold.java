package org.electrolyst.reports.plot;

import org.electrolyst.model.polarization.PolarizationCurve;
import org.electrolyst.model.result.HoldReading;

/**
 * A hold and what was read from it.
 *
 * @param label names it above its panel
 * @param curve as measured
 * @param reading by which the windows and currents are marked
 */
public record PlottedHold(String label, PolarizationCurve curve, HoldReading reading) {}
