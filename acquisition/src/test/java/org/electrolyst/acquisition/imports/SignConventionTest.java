package org.electrolyst.acquisition.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;
import static org.electrolyst.acquisition.imports.ImportedFile.codes;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.OptionalDouble;
import org.electrolyst.acquisition.imports.ImportOptions.ImaginaryColumn;
import org.electrolyst.acquisition.imports.ImportOutcome.Imported;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignConventionTest {
    @TempDir
    Path folder;

    private ImportedFile file;

    @BeforeEach
    void inFolder() {
        file = new ImportedFile(folder);
    }

    /** R0 + R/(1 + jωRC), where the imaginary part is written with this factor. */
    private static String arc(double factor, String imaginaryName) {
        StringBuilder text = new StringBuilder("f/Hz,Z'/Ohm," + imaginaryName + "\n");
        for (double f = 1e4; f > 0.5; f /= 2) {
            double x = 2 * Math.PI * f * 1e-2;
            text.append(String.format(
                    Locale.ROOT, "%.9g,%.9g,%.9g%n", f, 5 + 100 / (1 + x * x), -factor * 100 * x / (1 + x * x)));
        }
        return text.toString();
    }

    /** A series of a resistor and R parallel to L: Z' rises with frequency and Z'' is positive. */
    private static String inductiveLoop(double factor) {
        StringBuilder text = new StringBuilder("f,re,im\n");
        for (double f = 1e4; f > 0.5; f /= 2) {
            double x = 2 * Math.PI * f * 1e-2;
            text.append(String.format(
                    Locale.ROOT, "%.9g,%.9g,%.9g%n", f, 5 + 100 * x * x / (1 + x * x), factor * 100 * x / (1 + x * x)));
        }
        return text.toString();
    }

    private double firstImaginary(Imported imported) {
        return imported.spectra().get(0).spectrum().imaginaryOhm().at(0);
    }

    @Test
    void keepsCapacitiveNegativeValues() {
        Imported imported = file.read(arc(1, "Z''/Ohm"));
        assertThat(firstImaginary(imported)).isNegative();
        assertThat(codes(imported)).containsExactly("imaginarySignKept");
    }

    @Test
    void changesPositiveValuesOfACapacitiveSampleAndSaysSo() {
        Imported imported = file.read(arc(-1, "Zs''/Ohm"));
        assertThat(imported.spectra().get(0).spectrum())
                .isEqualTo(file.read(arc(1, "Z''/Ohm")).spectra().get(0).spectrum());
        assertThat(codes(imported)).containsExactly("imaginarySignFlipped");
    }

    @Test
    void goesByAMinusInTheHeader() {
        Imported imported = file.read(arc(-1, "-Z''/Ohm"));
        assertThat(firstImaginary(imported)).isNegative();
        assertThat(codes(imported)).containsExactly("imaginarySignNamed");
    }

    @Test
    void asksForAPersonWhereTheHeaderContradictsTheData() {
        assertThat(codes(file.read(arc(1, "-Z''/Ohm")))).containsExactly("imaginarySignNamed", "imaginarySignDoubtful");
    }

    @Test
    void keepsPositiveValuesOfAnInductiveSampleAndWarns() {
        Imported imported = file.read(inductiveLoop(1));
        assertThat(firstImaginary(imported)).isPositive();
        assertThat(codes(imported)).containsExactly("mostlyInductive");
    }

    @Test
    void takesPositiveValuesThatTellNothingForACapacitiveSampleAndWarns() {
        Imported imported = file.read("f,re,im\n100,5,1\n10,5,10\n1,5,100\n");
        assertThat(firstImaginary(imported)).isNegative();
        assertThat(codes(imported)).containsExactly("imaginarySignAssumed");
    }

    @Test
    void doesWhatTheCallerSays() {
        byte[] bytes = arc(-1, "Z''/Ohm").getBytes(StandardCharsets.UTF_8);
        ImportOptions options = ImportOptions.defaults();
        assertThat(firstImaginary(file.read(bytes, options.withImaginary(ImaginaryColumn.AS_STORED))))
                .isPositive();
        assertThat(firstImaginary(file.read(bytes, options.withImaginary(ImaginaryColumn.NEGATED))))
                .isNegative();
    }

    @Test
    void scoresTheRightSignOfACausalResponseWithOne() {
        assertThat(SignConvention.kramersKronigScore(raw(arc(1, "Z''")))).isEqualTo(1, offset(1e-12));
        assertThat(SignConvention.kramersKronigScore(raw(arc(-1, "Z''")))).isEqualTo(-1, offset(1e-12));
        assertThat(SignConvention.kramersKronigScore(raw(inductiveLoop(1)))).isEqualTo(1, offset(1e-12));
    }

    private static RawSpectrum raw(String text) {
        NumberColumn[] columns = {new NumberColumn(), new NumberColumn(), new NumberColumn()};
        text.lines().skip(1).forEach(line -> {
            String[] fields = line.split(",", -1);
            for (int i = 0; i < 3; i++) {
                columns[i].add(Double.parseDouble(fields[i]));
            }
        });
        return new RawSpectrum(columns[0], columns[1], columns[2], false, OptionalDouble.empty(), "", 1);
    }
}
