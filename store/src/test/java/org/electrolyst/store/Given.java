package org.electrolyst.store;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.electrolyst.model.polarization.PolarizationCurve;
import org.electrolyst.model.quantity.Dimension;
import org.electrolyst.model.quantity.DoubleVector;
import org.electrolyst.model.quantity.Quantity;
import org.electrolyst.model.result.ConductivityResult;
import org.electrolyst.model.result.DataSource;
import org.electrolyst.model.result.Result;
import org.electrolyst.model.result.TransportQuantity;
import org.electrolyst.model.sample.Cell;
import org.electrolyst.model.sample.CellGeometry;
import org.electrolyst.model.sample.CellType;
import org.electrolyst.model.sample.Sample;
import org.electrolyst.model.spectrum.ImpedanceSpectrum;
import org.electrolyst.model.spectrum.SpectrumConditions;
import org.electrolyst.store.run.ImportedFile;
import org.electrolyst.store.run.ImportedSpectrum;
import org.electrolyst.store.run.NewImport;

/** What the tests store, and a way past the store into its file. */
final class Given {
    static final Instant NOON = Instant.parse("2026-03-01T12:00:00.123456789Z");

    private Given() {}

    static Sample sample(String id, double thicknessMm) {
        return new Sample(
                id,
                Optional.of("LLZO"),
                new Cell(
                        Optional.of(CellType.parse("Li|electrolyte|Li")),
                        Optional.of(CellGeometry.ofDisc(
                                Quantity.of(thicknessMm / 1000, 1e-5, Dimension.LENGTH),
                                Quantity.of(0.01, Dimension.LENGTH))),
                        OptionalDouble.of(0.93)));
    }

    /** A parallel RC of 1 kΩ and 1 µF times {@code factor}, fine in its last bits. */
    static ImpedanceSpectrum spectrum(int points, double factor) {
        DoubleVector f = DoubleVector.generate(points, i -> 1e6 * Math.pow(10, -7.0 * i / points));
        return new ImpedanceSpectrum(
                f,
                f.map(hz -> factor * 1000 / (1 + square(2 * Math.PI * hz * 1e-3))),
                f.map(hz -> -factor * 1000 * 2 * Math.PI * hz * 1e-3 / (1 + square(2 * Math.PI * hz * 1e-3))));
    }

    private static double square(double x) {
        return x * x;
    }

    static PolarizationCurve curve() {
        DoubleVector t = DoubleVector.generate(100, i -> i * 0.1);
        return new PolarizationCurve(t, t.map(s -> 1e-5 * Math.exp(-s / 3)), t.map(s -> 0.01));
    }

    static SpectrumConditions conditions() {
        return new SpectrumConditions(
                OptionalDouble.of(413.15),
                OptionalDouble.of(0.01),
                OptionalDouble.empty(),
                Optional.of(NOON),
                Optional.of("Interface 1010E, serial 31007"));
    }

    static ImportedFile file(String name, String content, ImpedanceSpectrum... spectra) {
        return new ImportedFile(
                name,
                content.getBytes(StandardCharsets.UTF_8),
                List.of(spectra).stream()
                        .map(spectrum -> new ImportedSpectrum(spectrum, conditions()))
                        .toList(),
                List.of(),
                List.of());
    }

    static NewImport imported(Optional<String> sampleId, ImportedFile... files) {
        return new NewImport(sampleId, NOON, "seven temperatures", List.of(files));
    }

    static Result conductivity(String source) {
        return new ConductivityResult(
                new DataSource(source, 1),
                OptionalDouble.of(298.15),
                List.of(new ConductivityResult.Conductivity(
                        TransportQuantity.BULK,
                        1234.5,
                        OptionalDouble.of(1.5),
                        0.0123,
                        OptionalDouble.of(1.5e-5),
                        OptionalDouble.empty())),
                List.of());
    }

    /** Changes the file behind the store's back, with no rule of the store in force but its triggers. */
    static void behindTheBackOf(Path database, String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.executeUpdate(sql);
            }
        }
    }
}
