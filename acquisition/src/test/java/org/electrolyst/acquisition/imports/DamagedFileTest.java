package org.electrolyst.acquisition.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.electrolyst.acquisition.imports.ImportOutcome.Imported;
import org.electrolyst.acquisition.imports.ImportOutcome.Refused;
import org.electrolyst.fixtures.Cases;
import org.electrolyst.model.spectrum.ImpedanceSpectrum;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every way to cut a file and to replace one of its bytes: the same data, or a refusal, never a table that lost points. */
class DamagedFileTest {
    private static final String IN_NUMBERS = "0123456789+-.,eE";
    private static final byte[] REPLACEMENTS = "0159 \t\n\r,.;|\"#-+eExN/(_'".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] ODD_REPLACEMENTS = {0, 1, 26, 127, (byte) 0x80, (byte) 0xA0, (byte) 0xB5, (byte) 0xFF};

    @TempDir
    Path folder;

    static Stream<String> files() {
        return Stream.of(
                "freq_Hz,re_Ohm,im_Ohm\n" + ImportedFile.ROWS,
                ImportedFile.ROWS,
                ImportedFile.ROWS.replace(',', ' '),
                ("sample A\nf/Hz;Z'/Ohm;Z''/Ohm\n" + ImportedFile.ROWS)
                        .replace(',', ';')
                        .replace('.', ','),
                "f,re,im\n" + ImportedFile.ROWS + "f,re,im\n" + ImportedFile.ROWS,
                ForeignText.GAMRY,
                ForeignText.EC_LAB,
                ForeignText.ZPLOT2,
                ForeignText.ZPLOTW);
    }

    @ParameterizedTest
    @MethodSource("files")
    void aCutFileGivesWholeRowsOrARefusal(String text) {
        Imported whole = new ImportedFile(folder).read(text);
        for (int length = 0; length < text.length(); length++) {
            ImportOutcome outcome = new ImportedFile(folder).outcome(text.substring(0, length));
            if (outcome instanceof Imported cut) {
                boolean atLineEnd = text.charAt(length - 1) == '\n' || text.charAt(length) == '\n';
                assertThat(text.charAt(length - 1) == '\n'
                                || ImportedFile.codes(cut).contains("noLineEndAtEnd")
                                || ImportedFile.codes(cut).contains("textAfterTable"))
                        .isTrue();
                assertBeginningOf(whole, cut, atLineEnd, text.substring(0, length));
            }
        }
    }

    /** A last number without a line end may be short, which the note says; all before it must be the same. */
    private static void assertBeginningOf(Imported whole, Imported cut, boolean lastIsWhole, String description) {
        for (int s = 0; s < cut.spectra().size(); s++) {
            ImpedanceSpectrum expected = whole.spectra().get(s).spectrum();
            ImpedanceSpectrum found = cut.spectra().get(s).spectrum();
            boolean last = s == cut.spectra().size() - 1;
            assertThat(found.size()).as(description).isLessThanOrEqualTo(expected.size());
            assertThat(last || found.size() == expected.size()).as(description).isTrue();
            int certain = last && !lastIsWhole ? found.size() - 1 : found.size();
            for (int i = 0; i < certain; i++) {
                assertThat(found.frequencyHz().at(i))
                        .as(description)
                        .isEqualTo(expected.frequencyHz().at(i));
                assertThat(found.realOhm().at(i))
                        .as(description)
                        .isEqualTo(expected.realOhm().at(i));
                assertThat(Math.abs(found.imaginaryOhm().at(i)))
                        .as(description)
                        .isEqualTo(Math.abs(expected.imaginaryOhm().at(i)));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void aReplacedByteGivesTheSameDataOrARefusalUnlessItMakesAnotherNumber(String text) {
        Imported whole = new ImportedFile(folder).read(text);
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        byte[] replacements = replacements();
        int atEachByte = Cases.count(3, replacements.length);
        for (int at = 0; at < bytes.length; at++) {
            byte original = bytes[at];
            for (int k = 0; k < atEachByte; k++) {
                byte replacement = replacements[(at * atEachByte + k) % replacements.length];
                bytes[at] = replacement;
                ImportOutcome outcome = new ImportedFile(folder).outcome(bytes, ImportOptions.defaults());
                if (outcome instanceof Imported imported) {
                    assertSame(whole, imported, original, replacement, "byte " + at + " of\n" + text);
                } else {
                    assertThat(((Refused) outcome).error().message()).contains("nothing was read");
                }
            }
            bytes[at] = original;
        }
    }

    private static byte[] replacements() {
        byte[] all = Arrays.copyOf(REPLACEMENTS, REPLACEMENTS.length + ODD_REPLACEMENTS.length);
        System.arraycopy(ODD_REPLACEMENTS, 0, all, REPLACEMENTS.length, ODD_REPLACEMENTS.length);
        return all;
    }

    private static void assertSame(Imported whole, Imported found, byte original, byte replacement, String where) {
        String description = "'" + (char) original + "' replaced by " + replacement + " at " + where;
        // A minus that lands at the start of a name changes its meaning, and the data contradict it.
        boolean doubted = ImportedFile.codes(found).contains("imaginarySignDoubtful");
        boolean anotherNumber = doubted
                || IN_NUMBERS.indexOf(original) >= 0
                || (IN_NUMBERS.indexOf(replacement) >= 0 && Character.isWhitespace(original));
        int points = whole.spectra().stream().mapToInt(s -> s.spectrum().size()).sum();
        assertThat(found.spectra().stream().mapToInt(s -> s.spectrum().size()).sum())
                .as(description)
                .isEqualTo(points);
        if (ImportedFile.codes(found).contains("computedFromPolar")) {
            // The name of a column was lost, and the other form of the impedance stands in with its own digits.
            assertThat(found.spectra().get(0).spectrum().realOhm().at(0))
                    .as(description)
                    .isCloseTo(whole.spectra().get(0).spectrum().realOhm().at(0), withinPercentage(0.1));
        } else if (!anotherNumber) {
            assertThat(found.spectra()).as(description).hasSameSizeAs(whole.spectra());
            for (int s = 0; s < whole.spectra().size(); s++) {
                assertThat(found.spectra().get(s).spectrum())
                        .as(description)
                        .isEqualTo(whole.spectra().get(s).spectrum());
            }
        }
    }
}
