package org.electrolyst.app.architecture.crooked.analysis.circuit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.LoggerFactory;

final class Impure {
    private Impure() {}

    static long readsFiles(Path file) throws IOException {
        return Files.size(file);
    }

    static void logs() {
        LoggerFactory.getLogger("fit").info("fitted");
    }

    static void startsThreads(Runnable work) {
        new Thread(work).start();
    }

    static double goesParallel(List<Double> values) {
        return values.parallelStream().mapToDouble(Double::doubleValue).sum();
    }
}
