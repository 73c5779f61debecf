package org.electrolyst.acquisition.imports;

import java.util.OptionalDouble;

/**
 * The points of a spectrum as a table holds them, in Hz and Ω, before the sign of the imaginary part is decided.
 *
 * @param frequencyHz positive
 * @param realOhm Z'
 * @param imaginaryOhm Z'' or -Z''
 * @param negated whether the header says that the column holds -Z''
 * @param temperatureK mean of the temperature column
 * @param title what the file calls it
 * @param line where its first point stands
 */
record RawSpectrum(
        NumberColumn frequencyHz,
        NumberColumn realOhm,
        NumberColumn imaginaryOhm,
        boolean negated,
        OptionalDouble temperatureK,
        String title,
        int line) {

    int size() {
        return frequencyHz.size();
    }
}
