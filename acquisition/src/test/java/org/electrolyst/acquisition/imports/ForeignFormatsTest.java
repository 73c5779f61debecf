package org.electrolyst.acquisition.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;
import static org.electrolyst.acquisition.imports.ForeignText.EC_LAB;
import static org.electrolyst.acquisition.imports.ForeignText.GAMRY;
import static org.electrolyst.acquisition.imports.ForeignText.ZPLOT2;
import static org.electrolyst.acquisition.imports.ForeignText.ZPLOTW;
import static org.electrolyst.acquisition.imports.ImportedFile.assertRows;
import static org.electrolyst.acquisition.imports.ImportedFile.codes;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import org.electrolyst.acquisition.imports.ImportOutcome.Imported;
import org.electrolyst.model.polarization.PolarizationCurve;
import org.electrolyst.model.quantity.DoubleVector;
import org.electrolyst.model.spectrum.SpectrumConditions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ForeignFormatsTest {
    @TempDir
    Path folder;

    private ImportedFile file;

    @BeforeEach
    void inFolder() {
        file = new ImportedFile(folder);
    }

    @Test
    void readsAGamryFileWithItsConditions() {
        Imported imported = file.read(GAMRY);
        SpectrumConditions conditions = imported.spectra().get(0).conditions();
        assertRows(file.spectrum(GAMRY));
        assertThat(imported.format()).isEqualTo("Gamry DTA");
        assertThat(imported.curves()).isEmpty();
        assertThat(conditions.amplitudeRmsV()).hasValue(0.01);
        assertThat(conditions.instrument()).hasValue("Gamry REF600-1");
        assertThat(conditions.measuredAt()).hasValue(Instant.parse("2018-04-23T16:43:15Z"));
    }

    @Test
    void takesGamrysCodeForNoSensorForNoTemperature() {
        Imported without = file.read(GAMRY);
        assertThat(without.spectra().get(0).conditions().temperatureK()).isEmpty();
        Imported with = file.read(GAMRY.replace("-327.67", "25.00"));
        assertThat(with.spectra().get(0).conditions().temperatureK()).hasValue(298.15);
    }

    @Test
    void readsGamryFilesWithDecimalComma() {
        Imported imported = file.read(GAMRY.replace('.', ','));
        assertRows(imported.spectra().get(0).spectrum());
        assertThat(imported.spectra().get(0).conditions().amplitudeRmsV()).hasValue(0.01);
    }

    @Test
    void readsEveryGamryTableApart() {
        String second = GAMRY.substring(GAMRY.indexOf("ZCURVE")).replace("\t1000\t10", "\t2000\t10");
        Imported imported = file.read(GAMRY + second);
        assertThat(imported.spectra()).hasSize(2);
        assertThat(imported.spectra().get(1).spectrum().frequencyHz().at(0)).isEqualTo(2000);
    }

    @Test
    void readsAGamryCurveOfCurrentOverTime() {
        String curve = """
                CURVE\tTABLE\t2
                \tPt\tT\tVf\tIm\tOver
                \t#\ts\tV vs. Ref.\tA\tbits
                \t0\t0\t0.01\t2E-6\t..........a
                \t1\t0.5\t0.01\t1E-6\t..........a
                """;
        assertThat(file.read(GAMRY + curve).curves().get(0).curve())
                .isEqualTo(new PolarizationCurve(
                        DoubleVector.of(0, 0.5), DoubleVector.of(2e-6, 1e-6), DoubleVector.of(0.01, 0.01)));
        file.refused(GAMRY + curve.replace("TABLE\t2", "TABLE\t3"), "truncated", "21");
    }

    @Test
    void refusesAGamryRowThatBelongsToNoTable() {
        file.refused(GAMRY.replace("\t2\t3\t10\t28", "2\t3\t10\t28"), "textRow", "19");
        file.refused(GAMRY.replace("ZCURVE\tTABLE", "ZCURVE\tTABLF"), "textRow", "17");
    }

    @Test
    void readsAnEcLabFileWithItsConditions() {
        byte[] bytes = EC_LAB.getBytes(StandardCharsets.UTF_8);
        Imported imported = file.read(bytes, ImportOptions.defaults().withZone(ZoneId.of("Asia/Seoul")));
        SpectrumConditions conditions = imported.spectra().get(0).conditions();
        assertRows(imported.spectra().get(0).spectrum());
        assertThat(imported.format()).isEqualTo("BioLogic EC-Lab text");
        assertThat(conditions.amplitudeRmsV().orElseThrow()).isEqualTo(0.0141 / Math.sqrt(2), offset(1e-15));
        assertThat(conditions.instrument()).hasValue("BioLogic SP-300 (SN 1787)");
        assertThat(conditions.measuredAt()).hasValue(Instant.parse("2025-05-14T16:18:45.867Z"));
        assertThat(codes(imported)).contains("amplitudeFromPeak", "imaginarySignNamed", "dateWithoutZone");
    }

    @Test
    void leavesOutADateThatDoesNotTellDayFromMonth() {
        Imported imported = file.read(EC_LAB.replace("05/15/2025", "05/04/2025"));
        assertThat(imported.spectra().get(0).conditions().measuredAt()).isEmpty();
        assertThat(codes(imported)).contains("dateAmbiguous");
    }

    @Test
    void readsEcLabFilesWithDecimalCommaInWesternEncoding() {
        String text = EC_LAB.replace("Device", "Electrode surface area : 0.001 cm²\nDevice")
                .replace("lines : 9", "lines : 10")
                .replace('.', ',');
        Imported imported = file.read(text.getBytes(Charset.forName("windows-1252")), ImportOptions.defaults());
        assertRows(imported.spectra().get(0).spectrum());
    }

    @Test
    void readsEveryCycleOfAnEcLabFileApart() {
        String rows = EC_LAB.substring(EC_LAB.indexOf("1.0E+003"));
        Imported imported = file.read(EC_LAB + rows.replace("\t1.0E+000\n", "\t2.0E+000\n"));
        assertThat(imported.spectra()).hasSize(2);
        assertRows(imported.spectra().get(1).spectrum());
    }

    @Test
    void readsEcLabColumnsByNameInAnyOrder() {
        String swapped = EC_LAB.replace("Re(Z)/Ohm\t-Im(Z)/Ohm", "-Im(Z)/Ohm\tRe(Z)/Ohm")
                .replaceAll("(?m)^(1\\S+)\t(\\S+)\t(\\S+)", "$1\t$3\t$2");
        assertRows(file.spectrum(swapped));
    }

    @Test
    void refusesAnEcLabFileWhoseHeaderIsElsewhere() {
        file.refused(EC_LAB.replace("lines : 9", "lines : 8"), "missingColumn", "8");
    }

    @Test
    void readsBothKindsOfZPlotFiles() {
        assertRows(file.spectrum(ZPLOT2));
        assertRows(file.spectrum(ZPLOTW));
        assertRows(file.spectrum(ZPLOTW.replace("ZPlotW Data", "Z60W Data").replace("Freq(Hz)", "Freq (Hz)")));
        assertThat(file.read(ZPLOT2).format()).isEqualTo("ZPlot");
        assertThat(file.read(ZPLOTW).spectra().get(0).conditions().measuredAt())
                .hasValue(Instant.parse("2019-12-17T16:24:35Z"));
    }

    @Test
    void saysThatAZPlotFileHasFewerPointsThanItAnnounces() {
        String shorter = ZPLOT2.substring(0, ZPLOT2.indexOf("1.0E+00\t"));
        assertThat(codes(file.read(shorter))).contains("otherCountThanAnnounced");
        assertThat(codes(file.read(ZPLOT2))).doesNotContain("otherCountThanAnnounced");
    }
}
