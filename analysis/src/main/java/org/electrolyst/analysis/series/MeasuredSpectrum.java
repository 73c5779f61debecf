package org.electrolyst.analysis.series;

import java.util.OptionalDouble;
import org.electrolyst.model.result.DataSource;
import org.electrolyst.model.spectrum.ImpedanceSpectrum;

/**
 * One spectrum of a series.
 *
 * @param data where it came from
 * @param spectrum the points
 * @param temperatureK temperature of the sample, K; empty where unknown
 */
public record MeasuredSpectrum(DataSource data, ImpedanceSpectrum spectrum, OptionalDouble temperatureK) {}
