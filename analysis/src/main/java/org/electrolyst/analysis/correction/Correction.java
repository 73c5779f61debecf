package org.electrolyst.analysis.correction;

import java.util.Optional;
import org.electrolyst.model.quantity.Dimension;
import org.electrolyst.model.quantity.Quantity;
import org.electrolyst.model.spectrum.ImpedanceSpectrum;

/**
 * What stands between instrument and cell and is taken off the measured impedance, as a step of its own on raw data. Any of
 * the parts may be absent. The standards must be measured with the cables, the fixture and the settings of the cell.
 *
 * <p>Open and short: Z = (Z_m - Z_s)/(1 - (Z_m - Z_s)/(Z_o - Z_s)), exact for leads in series and a stray admittance at the
 * cell. With a load: Z = Z_ld (Z_o - Z_lm)(Z_m - Z_s)/((Z_lm - Z_s)(Z_o - Z_m)), exact for every linear fixture. Without an
 * open Z_o is infinite, without a short Z_s is 0. Keysight Technologies, Impedance Measurement Handbook, 6th ed.,
 * 5950-3000, section 4.
 *
 * @param leads resistance and inductance of leads known from elsewhere; not together with a short, which holds them
 * @param shorted the fixture with its terminals joined
 * @param open the fixture without a cell
 * @param load the fixture with a known resistor
 */
public record Correction(
        Optional<Leads> leads,
        Optional<ImpedanceSpectrum> shorted,
        Optional<ImpedanceSpectrum> open,
        Optional<Load> load) {
    private static final Correction NONE =
            new Correction(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /**
     * A known resistor in the place of the cell.
     *
     * @param measured its impedance as the instrument shows it
     * @param resistance its true value; positive
     */
    public record Load(ImpedanceSpectrum measured, Quantity resistance) {
        public Load {
            if (resistance.dimension() != Dimension.RESISTANCE || !(resistance.si() > 0)) {
                throw new IllegalArgumentException("a load needs a resistance above 0 Ω, not " + resistance);
            }
        }
    }

    public Correction {
        if (leads.isPresent() && shorted.isPresent()) {
            throw new IllegalArgumentException(
                    "a short holds the leads, so they would be taken off twice; give the short or the leads");
        }
    }

    /** Nothing is taken off. */
    public static Correction none() {
        return NONE;
    }

    /** The same with leads of this resistance and inductance. */
    public Correction with(Leads other) {
        return new Correction(Optional.of(other), shorted, open, load);
    }

    /** The same with a measured short. */
    public Correction withShort(ImpedanceSpectrum measured) {
        return new Correction(leads, Optional.of(measured), open, load);
    }

    /** The same with a measured open fixture. */
    public Correction withOpen(ImpedanceSpectrum measured) {
        return new Correction(leads, shorted, Optional.of(measured), load);
    }

    /** The same with a measured load. */
    public Correction with(Load other) {
        return new Correction(leads, shorted, open, Optional.of(other));
    }

    /** Whether nothing is taken off. */
    public boolean isNone() {
        return equals(NONE);
    }

    /** The impedance of the cell alone; refused where a standard was not measured over all frequencies of the spectrum. */
    public CorrectionOutcome apply(ImpedanceSpectrum measured) {
        return new FixtureRemoval(this, measured).outcome();
    }
}
