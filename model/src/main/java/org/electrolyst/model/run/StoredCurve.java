package org.electrolyst.model.run;

import org.electrolyst.model.polarization.PolarizationCurve;
import org.electrolyst.model.result.DataSource;

/**
 * A polarization curve in the database.
 *
 * @param id its identity
 * @param run the run it belongs to
 * @param source file and number in the file it came from
 * @param curve the points
 */
public record StoredCurve(RecordId id, RecordId run, DataSource source, PolarizationCurve curve) {}
