package org.electrolyst.acquisition.imports;

import java.nio.file.Path;
import java.util.List;

/** A table that says of files what they do not say themselves: sample, temperature, geometry. */
public sealed interface Manifest {
    /** The rows in their order. */
    record Entries(List<ManifestEntry> entries) implements Manifest {
        public Entries {
            entries = List.copyOf(entries);
        }
    }

    /** The manifest is not usable: every problem of it. */
    record Refused(List<ImportError> errors) implements Manifest {
        public Refused {
            errors = List.copyOf(errors);
        }
    }

    /**
     * Reads comma-separated text with the columns {@code file, spectrum, sample, temperature, thickness, diameter, cell}
     * in any order, of which only {@code file} is required. Quantities carry their unit: {@code 0.52 mm ± 0.01 mm},
     * {@code 25 °C}. File names are relative to the folder of the manifest.
     */
    static Manifest read(Path manifest) {
        return new ManifestFile(manifest).read();
    }
}
