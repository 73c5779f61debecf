package org.electrolyst.acquisition.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;
import static org.electrolyst.acquisition.imports.ImportedFile.ROWS;
import static org.electrolyst.acquisition.imports.ImportedFile.assertPoints;
import static org.electrolyst.acquisition.imports.ImportedFile.assertRows;
import static org.electrolyst.acquisition.imports.ImportedFile.codes;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.electrolyst.acquisition.imports.ImportOutcome.Imported;
import org.electrolyst.model.polarization.PolarizationCurve;
import org.electrolyst.model.quantity.DoubleVector;
import org.electrolyst.model.spectrum.ImpedanceSpectrum;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DelimitedTextTest {
    @TempDir
    Path folder;

    private ImportedFile file;

    @BeforeEach
    void inFolder() {
        file = new ImportedFile(folder);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "freq_Hz,re_Ohm,im_Ohm",
                "freq/Hz,Re(Z)/Ohm,Im(Z)/Ohm",
                "Freq.[Hz],Zs'[ohm],Zs''[ohm]",
                "Freq/Hz, Z'/ohm, Z\"/ohm",
                "frequency_Hz,Z_real,Z_imag",
                "f (Hz),Z' (Ω),Z'' (Ω)",
                "Frequency (HZ),Zre (ohms),Zim (ohms)",
                "Frequency, Zre, Zimg",
                "\"f\",\"Z'\",\"Z''\"",
                "f [Hz],Z′ [\u2126],Z″ [\u2126]",
                "# frequency,real,imag"
            })
    void readsTheUsualNamesOfColumns(String header) {
        assertRows(file.spectrum(header + "\n" + ROWS));
    }

    @Test
    void readsThreeBareColumnsAsFrequencyAndImpedance() {
        assertRows(file.spectrum(ROWS));
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", " ", "   ", " | ", " \t "})
    void findsTheDelimiter(String delimiter) {
        assertRows(file.spectrum(("f,re,im\n" + ROWS).replace(",", delimiter)));
        assertRows(file.spectrum(ROWS.replace(",", delimiter)));
    }

    @ParameterizedTest
    @ValueSource(strings = {";", "\t", " ", "|"})
    void readsADecimalCommaWhereTheCommaDelimitsNothing(String delimiter) {
        assertRows(file.spectrum(("f,re,im\n" + ROWS).replace(",", delimiter).replace('.', ',')));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r", "\r\n", "\r\r\n"})
    void readsEveryLineEnd(String lineEnd) {
        assertRows(file.spectrum(("f,re,im\n" + ROWS).replace("\n", lineEnd)));
    }

    @Test
    void readsMixedLineEnds() {
        assertRows(file.spectrum("f,re,im\r\n1000,10,-2\n100,15.5,-7.25\r10,28,-9\r\r\n1,36,-4"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "windows-1252"})
    void readsEveryEncoding(String charset) {
        String text = "Messung bei 25 °C in µ-Zelle\nf/Hz,Z'/Ohm,Z''/Ohm\n" + ROWS;
        Imported imported = file.read(text.getBytes(Charset.forName(charset)), ImportOptions.defaults());
        assertRows(imported.spectra().get(0).spectrum());
        assertThat(imported.spectra().get(0).title()).isEqualTo("Messung bei 25 °C in µ-Zelle");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void takesNoByteOrderMarkForAName(String charset) {
        byte[] bytes = ("\uFEFFf,re,im\n" + ROWS).getBytes(Charset.forName(charset));
        assertRows(file.read(bytes, ImportOptions.defaults()).spectra().get(0).spectrum());
    }

    @Test
    void convertsUnitsOfTheHeader() {
        assertPoints(file.spectrum("f (kHz);Z' (kOhm);Z'' (MΩ)\n2;3;-4\n"), new double[] {2000, 3000, -4e6});
    }

    @Test
    void convertsUnitsOnALineOfTheirOwn() {
        assertPoints(file.spectrum("f\tZre\tZim\nkHz\tmOhm\tmOhm\n2\t3\t-4\n"), new double[] {2000, 0.003, -0.004});
    }

    @Test
    void convertsAngularFrequenciesAndSaysSo() {
        Imported imported = file.read("omega (rad/s),Z',Z''\n6.283185307179586,3,-4\n");
        assertThat(imported.spectra().get(0).spectrum().frequencyHz().at(0)).isEqualTo(1, offset(1e-15));
        assertThat(codes(imported)).contains("angularFrequency");
    }

    @Test
    void takesPerSecondForHertzUnlessTheNameSaysAngular() {
        assertRows(file.spectrum("f (1/s),Z',Z''\n" + ROWS));
        assertThat(file.spectrum("ω (1/s),Z',Z''\n6.283185307179586,3,-4\n")
                        .frequencyHz()
                        .at(0))
                .isEqualTo(1, offset(1e-15));
        file.refused("omega (Hz),Z',Z''\n1,3,-4\n", "missingColumn", "1");
    }

    @Test
    void prefersHertzWhereBothFrequenciesStand() {
        assertRows(file.spectrum("omega,f,re,im\n9,1000,10,-2\n9,100,15.5,-7.25\n9,10,28,-9\n9,1,36,-4\n"));
    }

    @ParameterizedTest
    @CsvSource({"|Z|/Ohm,phase/deg,-45", "|Z|/Ohm,phase/rad,-0.7853981633974483", "Z (Ω),-Phase (°),45"})
    void readsModulusAndPhase(String modulus, String phase, double angle) {
        ImpedanceSpectrum spectrum = file.spectrum("f/Hz;" + modulus + ";" + phase + "\n10;2;" + angle + "\n");
        assertThat(spectrum.realOhm().at(0)).isEqualTo(Math.sqrt(2), offset(1e-14));
        assertThat(spectrum.imaginaryOhm().at(0)).isEqualTo(-Math.sqrt(2), offset(1e-14));
    }

    @Test
    void takesPhasesBeyondAFullTurnOfRadiansForDegrees() {
        ImpedanceSpectrum spectrum = file.spectrum("f,|Z|,phase\n100,2,-30\n10,2,-90\n");
        assertThat(spectrum.realOhm().at(0)).isEqualTo(Math.sqrt(3), offset(1e-14));
        assertThat(spectrum.imaginaryOhm().at(1)).isEqualTo(-2, offset(1e-14));
    }

    @Test
    void asksForTheUnitOfAPhaseThatMayBeEither() {
        file.refused("f,|Z|,phase\n100,2,-0.5\n10,2,-1\n", "phaseUnit", "1");
    }

    @Test
    void refusesARowWhoseTwoFormsDisagree() {
        String header = "f/Hz,Z'/Ohm,Z''/Ohm,|Z|/Ohm,phase/deg\n";
        assertThat(file.spectrum(header + "10,3,-4,5,-53.13\n1,4,-3,5,-36.87\n").size())
                .isEqualTo(2);
        file.refused(header + "10,3,-4,5,-53.13\n1,4,-3,6,-36.87\n", "polarMismatch", "3");
        file.refused(header + "10,3,-4,5,-53.13\n1,4,-3,5,-39.87\n", "polarMismatch", "3");
    }

    @Test
    void splitsByCycle() {
        Imported imported = file.read("f/Hz,Re/Ohm,Im/Ohm,cycle number\n10,1,-1,1\n1,2,-2,1\n10,3,-1,2\n1,4,-2,2\n");
        assertThat(imported.spectra()).hasSize(2);
        assertPoints(imported.spectra().get(1).spectrum(), new double[] {10, 3, -1}, new double[] {1, 4, -2});
        assertThat(imported.spectra().get(1).title()).isEqualTo("cycle number 2");
    }

    @Test
    void readsARepeatedHeaderAsAnotherSpectrum() {
        Imported imported = file.read("A\nf,re,im\n10,1,-1\n1,2,-2\n\nB\nf,re,im\n10,3,-1\n1,4,-2\n");
        assertThat(imported.spectra()).extracting(ImportedSpectrum::title).containsExactly("A", "B");
        assertThat(imported.spectra()).extracting(s -> s.spectrum().size()).containsExactly(2, 2);
    }

    @Test
    void readsSweepsBetweenEmptyLinesAsSpectra() {
        String sweep = "1000,1,-1\n100,2,-2\n10,3,-1\n1,4,-0.5\n";
        assertThat(file.read(sweep + "\n" + sweep).spectra()).hasSize(2);
        assertThat(codes(file.read(sweep + sweep))).contains("frequenciesRestart");
        assertThat(file.read(sweep.replace("\n", "\n\n")).spectra()).hasSize(1);
    }

    @Test
    void takesTheMeanOfATemperatureColumn() {
        Imported imported = file.read("f/Hz,Re/Ohm,Im/Ohm,Temp (°C)\n10,1,-1,24.75\n1,2,-2,25.25\n");
        assertThat(imported.spectra().get(0).conditions().temperatureK()).hasValue(298.15);
    }

    @Test
    void goesByTheTemperatureOfTheCaller() {
        Imported imported = file.read(
                ROWS.getBytes(StandardCharsets.UTF_8), ImportOptions.defaults().withTemperatureK(413.15));
        assertThat(imported.spectra().get(0).conditions().temperatureK()).hasValue(413.15);
    }

    @Test
    void leavesOutRowsWithoutImpedanceAndSaysHowMany() {
        Imported imported = file.read("f (Hz)\tZre (ohms)\tZim (ohms)\t\n0\t0\t0\t\n0\t0\t0\t\n10\t1\t-1\t\n");
        assertThat(imported.spectra().get(0).spectrum().size()).isEqualTo(1);
        assertThat(imported.notes()).anyMatch(n -> n.message().startsWith("2 rows of frequency 0"));
    }

    @Test
    void readsTimeCurrentAndVoltageAsAPolarizationCurve() {
        Imported imported = file.read("time/s;I/mA;Ewe/V\n0;1,5;0,01\n1;1,25;0,01\n");
        PolarizationCurve curve = imported.curves().get(0).curve();
        assertThat(curve)
                .isEqualTo(new PolarizationCurve(
                        DoubleVector.of(0, 1), DoubleVector.of(1.5e-3, 1.25e-3), DoubleVector.of(0.01, 0.01)));
        assertThat(imported.spectra()).isEmpty();
    }

    @Test
    void saysWhichUnitsOfACurveItAssumed() {
        assertThat(codes(file.read("time,current,voltage\n0,1,2\n"))).contains("unitAssumed");
    }

    @Test
    void refusesACurveWhoseTimeRunsBackwards() {
        file.refused("t/s,I/A,U/V\n0,1,1\n2,1,1\n1,1,1\n", "timeOrder", "4");
    }

    @Test
    void leavesOutTextBelowTheHeaderAndSaysSo() {
        Imported imported =
                file.read("Data: Frequency\tData: Z'\tData: Z''\nDC=-0.08, J=-5E-6\tModel: none\t\n10\t1\t-1\n");
        assertThat(imported.spectra().get(0).spectrum().size()).isEqualTo(1);
        assertThat(codes(imported)).contains("textBelowHeader");
    }

    @Test
    void saysThatTextAfterTheTableWasLeftOut() {
        assertThat(codes(file.read("f,re,im\n10,1,-1\nmeasurement stopped by user\n")))
                .contains("textAfterTable");
    }

    @Test
    void readsTheAmplitudeThatNovocontrolWrites() {
        Imported imported = file.read(
                "pellet\nFixed value(s) :  AC Volt  [Vrms]=3.5000e-02\n Freq.[Hz]\tZs'[ohm]\tZs''[ohm]\n10\t1\t-1\n");
        assertThat(imported.spectra().get(0).conditions().amplitudeRmsV()).hasValue(0.035);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "f,re,im~10,1,-1~1,2~!fieldCount!3",
                "f,re,im~10,1,-1~1,2,-!notANumber!3:5",
                "f,re,im~10,1,-1~1,2!truncated!3",
                "f,re,im~10,1,-1~1,2,-2,x~!fieldCount!3",
                "f,re,im~10,1,-1~1,,-2~!notANumber!3:3",
                "f,re,im~10,1,-1~1,NaN,-2~!notFinite!3:3",
                "f,re,im~10,1,-1~1,2,-inf~!notFinite!3:5",
                "f,re,im~10,1,-1~NaN,NaN,NaN~!notFinite!3:1",
                "f,re,im~10,1,-1~1,1e999,-2~!notANumber!3:3",
                "f,re,im~10,1,-1~-1,2,-2~!frequency!3",
                "f,re,im~10,1,-1~0,2,-2~!frequency!3",
                "f,re,im~10,1,-1~broken cable~1,2,-2~!textRow!3",
                "f,re,im~10,1,-1~#1,2,-2~!textRow!3",
                "f,re,im~1000,5,3,2,-1,1~!decimalComma!2",
                "1000,5,3,2,-1,1~100,5,3,2,-1,1~!decimalComma!1",
                "1000;1;2;3~!noHeader!1",
                "freq/Hz,Re(Z)/Ohm~10,1~!missingColumn!1",
                "freq/Hz,Re(Z)/Ohm,Im(Z)/cat~10,1,-1~!missingColumn!1",
                "t/s,I/A~0,1~!missingColumn!1",
                "some text~10,1,-1~!noHeader!2",
                "#10,1,-1~1,2,-2~!textRow!1",
                "f,re,im,re~10,1,-1,1~!duplicateColumn!1",
                "f;re;im~10;1,5;-1.5~!notANumber!2:8",
                "f;re;im~100,000;1,555;-1,250~!decimalComma!2"
            })
    void namesLineAndReasonOfWhatItRefuses(String text, String code, String place) {
        file.refused(text.replace('~', '\n'), code, place);
    }
}
