package org.electrolyst.app.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManifestTest {
    @TempDir
    private Path folder;

    private Bench bench;

    @BeforeEach
    void measure() {
        bench = new Bench(folder);
        bench.write("a.csv", "frequency_Hz,Z_real_Ohm,Z_imag_Ohm", "1000,1,-1", "100,2,-2", "10,3,-3");
    }

    @Test
    void aThicknessAloneGoesWithTheElectrodesThatAreKnown() {
        bench.run("sample", "P1", "--thickness", "1 mm", "--diameter", "10 mm").exits(0);
        bench.write("manifest.csv", "file,sample,thickness", "a.csv,P1,0.50 mm ± 0.01 mm");

        bench.run("import", "--manifest", "manifest.csv").exits(0);

        JsonNode sample = bench.run("sample", "P1", "--json").json().get(0);
        assertThat(sample.path("thickness").path("value").asDouble()).isCloseTo(0.5e-3, within(1e-12));
        assertThat(sample.path("electrodeArea").path("value").asDouble()).isCloseTo(Math.PI / 4 * 1e-4, within(1e-12));
    }

    @Test
    void aThicknessWithoutElectrodesIsNamedWithItsLine() {
        bench.write("manifest.csv", "file,sample,thickness", "a.csv,P1,0.50 mm");
        assertThat(bench.run("import", "--manifest", "manifest.csv").exits(1).err())
                .contains("manifest.csv:2", "diameter");
        assertThat(bench.run("samples", "--json").out()).isEmpty();
    }

    @Test
    void aGeometryWithoutASampleIsNamedWithItsLine() {
        bench.write("manifest.csv", "file,thickness,diameter", "a.csv,0.50 mm,10 mm");
        assertThat(bench.run("import", "--manifest", "manifest.csv").exits(1).err())
                .contains("manifest.csv:2", "column sample");
        assertThat(Files.exists(bench.file("electrolyst.db"))).isFalse();
    }

    @Test
    void aTemperatureOfASpectrumThatTheFileDoesNotHoldIsAFailure() {
        bench.write("manifest.csv", "file,spectrum,temperature", "a.csv,1,25 °C", "a.csv,2,30 °C");
        assertThat(bench.run("import", "--manifest", "manifest.csv").exits(1).err())
                .contains("a.csv", "spectrum 2", "holds 1");
        assertThat(bench.run("runs", "--json").out()).isEmpty();
    }
}
