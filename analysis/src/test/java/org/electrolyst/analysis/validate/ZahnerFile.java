package org.electrolyst.analysis.validate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import org.electrolyst.analysis.SharedData;
import org.electrolyst.model.quantity.DoubleVector;
import org.electrolyst.model.spectrum.ImpedanceSpectrum;

/** Frequencies, moduli and phases of the binary files that Zahner publishes with its analysis package. */
final class ZahnerFile {
    private static final int SHORT_BYTES = 6;

    private ZahnerFile() {}

    static ImpedanceSpectrum read(String name) {
        ByteBuffer bytes;
        try {
            bytes = ByteBuffer.wrap(Files.readAllBytes(SharedData.file("zahner/" + name + ".ism")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        // A version and the index of the last point, six bytes each, then columns of doubles.
        bytes.position(SHORT_BYTES + 2);
        int points = bytes.getInt() + 1;
        double[] frequencyHz = column(bytes, points);
        double[] modulusOhm = column(bytes, points);
        double[] phaseRad = column(bytes, points);
        return new ImpedanceSpectrum(
                DoubleVector.of(frequencyHz),
                DoubleVector.generate(points, i -> modulusOhm[i] * Math.cos(phaseRad[i])),
                DoubleVector.generate(points, i -> modulusOhm[i] * Math.sin(phaseRad[i])));
    }

    private static double[] column(ByteBuffer bytes, int points) {
        double[] column = new double[points];
        bytes.asDoubleBuffer().get(column);
        bytes.position(bytes.position() + points * Double.BYTES);
        return column;
    }
}
