package org.electrolyst.acquisition.imports;

import org.electrolyst.model.spectrum.ImpedanceSpectrum;
import org.electrolyst.model.spectrum.SpectrumConditions;

/**
 * One spectrum of a file.
 *
 * @param number which one of the file, from 1
 * @param spectrum the points in the order of the file
 * @param conditions what the file and the caller say of the measurement
 * @param title what the file calls it; may be empty
 */
public record ImportedSpectrum(int number, ImpedanceSpectrum spectrum, SpectrumConditions conditions, String title) {}
