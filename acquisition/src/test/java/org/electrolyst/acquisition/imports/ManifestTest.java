package org.electrolyst.acquisition.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.electrolyst.model.quantity.Dimension;
import org.electrolyst.model.quantity.Quantity;
import org.electrolyst.model.sample.CellType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManifestTest {
    @TempDir
    Path folder;

    @BeforeEach
    void writeMeasuredFiles() throws IOException {
        Files.createDirectory(folder.resolve("raw"));
        Files.writeString(folder.resolve("raw/a.txt"), ImportedFile.ROWS);
        Files.writeString(folder.resolve("raw/b.txt"), ImportedFile.ROWS);
    }

    private Manifest read(String text) throws IOException {
        return Manifest.read(Files.writeString(folder.resolve("manifest.csv"), text));
    }

    private List<ImportError> errors(String text) throws IOException {
        Manifest manifest = read(text);
        assertThat(manifest).isInstanceOf(Manifest.Refused.class);
        return ((Manifest.Refused) manifest).errors();
    }

    private List<ManifestEntry> entries(String text) throws IOException {
        Manifest manifest = read(text);
        assertThat(manifest).isInstanceOf(Manifest.Entries.class);
        return ((Manifest.Entries) manifest).entries();
    }

    @Test
    void readsEveryColumnOfARow() throws IOException {
        assertThat(
                        entries(
                                "file, spectrum, sample, temperature, thickness, diameter, cell\nraw/a.txt,2,MOF-1,25 °C,0.52 mm ± 0.01 mm,10 mm,Li|electrolyte|Li\n"))
                .containsExactly(new ManifestEntry(
                        2,
                        folder.resolve("raw/a.txt"),
                        OptionalInt.of(2),
                        Optional.of("MOF-1"),
                        Optional.of(Quantity.of(298.15, Dimension.TEMPERATURE)),
                        Optional.of(Quantity.parse("0.52 mm ± 0.01 mm", Dimension.LENGTH)),
                        Optional.of(Quantity.parse("10 mm", Dimension.LENGTH)),
                        Optional.of(new CellType("Li", "Li"))));
    }

    @Test
    void needsOnlyTheFileAndKeepsTheOrder() throws IOException {
        assertThat(entries("\uFEFFfile\nraw/b.txt\n\nraw/a.txt\n"))
                .extracting(ManifestEntry::file)
                .containsExactly(folder.resolve("raw/b.txt"), folder.resolve("raw/a.txt"));
    }

    @Test
    void readsTheWesternEncodingOfSpreadsheets() throws IOException {
        Path manifest = folder.resolve("manifest.csv");
        Files.write(manifest, "file,temperature\r\nraw/a.txt,25 °C\r\n".getBytes(Charset.forName("windows-1252")));
        assertThat(Manifest.read(manifest)).isInstanceOf(Manifest.Entries.class);
    }

    @Test
    void reportsAllProblemsAtOnceWithTheirLines() throws IOException {
        List<ImportError> errors = errors(
                "file,spectrum,temperature,thickness,cell\nraw/a.txt,0,25,\"0,5 mm\",Li/Li\nraw/none.txt,,,,\n,1,,,\nraw/a.txt,1\n");
        assertThat(errors)
                .extracting(ImportError::where)
                .containsExactly(
                        folder.resolve("manifest.csv") + ":2",
                        folder.resolve("manifest.csv") + ":2",
                        folder.resolve("manifest.csv") + ":2",
                        folder.resolve("manifest.csv") + ":2",
                        folder.resolve("manifest.csv") + ":3",
                        folder.resolve("manifest.csv") + ":4",
                        folder.resolve("manifest.csv") + ":5");
        assertThat(errors.get(0).message()).contains("count from 1");
        assertThat(errors.get(1).message()).contains("'25' has no unit").contains("°C");
        assertThat(errors.get(2).message()).contains("decimal comma");
        assertThat(errors.get(4).message()).contains("there is no file").contains("none.txt");
    }

    @Test
    void refusesTheNameOfNoSample() throws IOException {
        List<ImportError> errors = errors("file,sample\nraw/a.txt," + "x".repeat(101) + "\n");
        assertThat(errors).singleElement().satisfies(error -> {
            assertThat(error.message()).contains("column sample", "1 to 100 characters");
            assertThat(error.where()).endsWith(":2");
        });
    }

    @Test
    void namesTheNearestColumn() throws IOException {
        assertThat(errors("file,temprature\nraw/a.txt,25 °C\n").get(0).message())
                .contains("'temprature'")
                .contains("'temperature'");
        assertThat(errors("sample\nx\n").get(0).code()).isEqualTo("missingColumn");
        assertThat(errors("file;sample\nraw/a.txt;x\n").get(0).message()).contains("commas");
    }

    @Test
    void refusesTheSameSpectrumTwice() throws IOException {
        assertThat(errors("file\nraw/a.txt\nraw/../raw/a.txt\n"))
                .extracting(ImportError::code)
                .containsExactly("duplicateRow");
    }

    @Test
    void refusesAMissingOrEmptyManifest() throws IOException {
        assertThat(Manifest.read(folder.resolve("none.csv"))).isInstanceOf(Manifest.Refused.class);
        assertThat(errors("")).extracting(ImportError::code).containsExactly("empty");
        assertThat(errors("file\n")).extracting(ImportError::code).containsExactly("empty");
        assertThat(Manifest.read(folder)).isInstanceOf(Manifest.Refused.class);
    }
}
