package org.electrolyst.acquisition.imports;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import org.electrolyst.model.quantity.Quantity;
import org.electrolyst.model.sample.CellType;

/**
 * One row of a manifest; empty where the cell is.
 *
 * @param line where it stands, from 1
 * @param file the file to import, resolved against the manifest
 * @param spectrum which one of the file, from 1; empty for all
 * @param sample id of the sample
 * @param temperature of the sample during the measurement
 * @param thickness of the electrolyte
 * @param diameter of the electrodes
 * @param cell the electrodes
 */
public record ManifestEntry(
        int line,
        Path file,
        OptionalInt spectrum,
        Optional<String> sample,
        Optional<Quantity> temperature,
        Optional<Quantity> thickness,
        Optional<Quantity> diameter,
        Optional<CellType> cell) {}
