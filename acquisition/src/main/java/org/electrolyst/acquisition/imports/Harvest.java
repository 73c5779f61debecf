package org.electrolyst.acquisition.imports;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.electrolyst.model.polarization.PolarizationCurve;
import org.electrolyst.model.result.Flag;
import org.electrolyst.model.spectrum.SpectrumConditions;

/** What a format gathers from its file. Confined to one thread. */
final class Harvest {
    private final List<RawSpectrum> spectra = new ArrayList<>();
    private final List<ImportedCurve> curves = new ArrayList<>();
    private final List<Flag> notes = new ArrayList<>();
    private OptionalDouble amplitudeRmsV = OptionalDouble.empty();
    private Optional<Instant> measuredAt = Optional.empty();
    private Optional<String> instrument = Optional.empty();

    void add(RawSpectrum spectrum) {
        spectra.add(spectrum);
    }

    void add(PolarizationCurve curve, String title) {
        curves.add(new ImportedCurve(curves.size() + 1, curve, title));
    }

    /** Adds a note unless the same was said already. */
    void note(Flag flag) {
        if (!notes.contains(flag)) {
            notes.add(flag);
        }
    }

    void amplitudeRmsV(double amplitude) {
        amplitudeRmsV = OptionalDouble.of(amplitude);
    }

    void measuredAt(Instant instant) {
        measuredAt = Optional.of(instant);
    }

    void instrument(String name) {
        instrument = Optional.of(name);
    }

    List<RawSpectrum> spectra() {
        return spectra;
    }

    List<ImportedCurve> curves() {
        return curves;
    }

    List<Flag> notes() {
        return notes;
    }

    boolean isEmpty() {
        return spectra.isEmpty() && curves.isEmpty();
    }

    SpectrumConditions conditions(OptionalDouble temperatureK) {
        return new SpectrumConditions(temperatureK, amplitudeRmsV, OptionalDouble.empty(), measuredAt, instrument);
    }
}
