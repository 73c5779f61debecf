package org.electrolyst.acquisition.imports;

import org.electrolyst.model.polarization.PolarizationCurve;

/**
 * One polarization curve of a file.
 *
 * @param number which one of the file, from 1
 * @param curve the points in the order of the file
 * @param title what the file calls it; may be empty
 */
public record ImportedCurve(int number, PolarizationCurve curve, String title) {}
