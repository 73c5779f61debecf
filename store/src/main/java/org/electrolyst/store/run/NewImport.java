package org.electrolyst.store.run;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Files of other programs that become one run.
 *
 * @param sampleId a saved sample, if the data belong to one
 * @param startedAt when the import began
 * @param description what it is, in the user's or the importer's words
 * @param files at least one; no two with the same bytes
 */
public record NewImport(Optional<String> sampleId, Instant startedAt, String description, List<ImportedFile> files) {
    public NewImport {
        files = List.copyOf(files);
        if (files.isEmpty()) {
            throw new IllegalArgumentException("an import needs at least one file");
        }
        Map<String, String> names = new HashMap<>();
        for (ImportedFile file : files) {
            String other = names.put(file.sha256(), file.name());
            if (other != null) {
                throw new IllegalArgumentException(other + " and " + file.name() + " have the same content");
            }
        }
    }
}
