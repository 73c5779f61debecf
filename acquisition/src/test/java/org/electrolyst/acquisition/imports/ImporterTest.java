package org.electrolyst.acquisition.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.electrolyst.acquisition.imports.ImportOutcome.Imported;
import org.electrolyst.acquisition.imports.ImportOutcome.Refused;
import org.electrolyst.model.spectrum.ImpedanceSpectrum;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImporterTest {
    @TempDir
    Path folder;

    private static ImportError refusal(Path file) {
        ImportOutcome outcome = new Importer().read(file, ImportOptions.defaults());
        assertThat(outcome).isInstanceOf(Refused.class);
        return ((Refused) outcome).error();
    }

    @Test
    void refusesAFileThatIsNotThere() {
        Path file = folder.resolve("none.txt");
        assertThat(refusal(file).code()).isEqualTo("notFound");
        assertThat(refusal(file).where()).isEqualTo(file.toString());
    }

    @Test
    void refusesAFolder() {
        assertThat(refusal(folder).code()).isEqualTo("directory");
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void refusesAFileItMayNotRead() throws IOException {
        Path file = Files.writeString(folder.resolve("secret.csv"), ImportedFile.ROWS);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("-w-------"));
        assumeFalse(Files.isReadable(file), "this user may read everything");
        assertThat(refusal(file).code()).isEqualTo("notPermitted");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n  \n", "\uFEFF"})
    void refusesAFileWithoutContent(String text) throws IOException {
        ImportError error = refusal(Files.writeString(folder.resolve("empty.csv"), text));
        assertThat(error.code()).isIn("empty", "noTable");
    }

    @Test
    void refusesAHeaderWithoutData() throws IOException {
        ImportError error = refusal(Files.writeString(folder.resolve("h.csv"), "f,re,im\n"));
        assertThat(error.code()).isEqualTo("empty");
        assertThat(error.where()).endsWith("h.csv:1");
    }

    @ParameterizedTest
    @CsvSource({
        "'BIO-LOGIC MODULAR FILE\u001A   ',unsupported",
        "'PK\u0003\u0004xxxxxxxx',unsupported",
        "'f,re,im\n1,2\u00012,-3\n',binary",
        "'<Application>\nName=VersaStudio\n',unsupported",
        "'{\"Type\":\"PalmSens.DataFiles.SessionFile\"}',unsupported"
    })
    void refusesBinaryAndUncalibratedFilesClearly(String content, String code) throws IOException {
        Path file = Files.write(folder.resolve("x"), content.getBytes(StandardCharsets.ISO_8859_1));
        assertThat(refusal(file).code()).isEqualTo(code);
    }

    @Test
    void namesTheLineOfBytesThatAreNotInTheEncodingOfTheFile() throws IOException {
        byte[] bytes = "\uFEFFf,re,im\n10,1,-1\n1,x,-2\n".getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = bytes[i] == 'x' ? (byte) 0xB5 : bytes[i];
        }
        assertThat(refusal(Files.write(folder.resolve("x"), bytes)).code()).isEqualTo("encoding");
    }

    @Test
    void readsTwoMillionRows() throws IOException {
        int rows = 2_000_000;
        Path file = folder.resolve("long.csv");
        try (BufferedWriter writer = Files.newBufferedWriter(file)) {
            writer.write("freq_Hz,re_Ohm,im_Ohm\n");
            for (int i = 0; i < rows; i++) {
                writer.write((rows - i) + ".5," + i + ".25,-" + (i + 1) + "e-3\n");
            }
        }
        Imported imported = (Imported) new Importer().read(file, ImportOptions.defaults());
        ImpedanceSpectrum spectrum = imported.spectra().get(0).spectrum();
        assertThat(spectrum.size()).isEqualTo(rows);
        assertThat(spectrum.frequencyHz().at(rows - 1)).isEqualTo(1.5);
        assertThat(spectrum.realOhm().at(123_456)).isEqualTo(123_456.25);
        assertThat(spectrum.imaginaryOhm().at(rows - 1)).isEqualTo(-2000.0);
    }
}
