package org.electrolyst.analysis.series;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** Which spectra belong together: those measured one after the other at one temperature. */
final class Visits {
    private static final double SAME_TEMPERATURE_K = 0.5;

    private Visits() {}

    /** The number of the visit of each spectrum, from 0; one of unknown temperature is a visit of its own. */
    static List<Integer> of(List<MeasuredSpectrum> spectra) {
        List<Integer> visits = new ArrayList<>();
        for (int i = 0; i < spectra.size(); i++) {
            if (i == 0) {
                visits.add(0);
            } else {
                boolean same =
                        isSame(spectra.get(i - 1).temperatureK(), spectra.get(i).temperatureK());
                visits.add(visits.get(i - 1) + (same ? 0 : 1));
            }
        }
        return visits;
    }

    /** Whether two temperatures are the same visit's, or a return to it. */
    static boolean isSame(OptionalDouble a, OptionalDouble b) {
        return a.isPresent() && b.isPresent() && Math.abs(a.getAsDouble() - b.getAsDouble()) < SAME_TEMPERATURE_K;
    }
}
