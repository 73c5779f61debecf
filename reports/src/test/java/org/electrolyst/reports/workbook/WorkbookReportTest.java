package org.electrolyst.reports.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRelation;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.electrolyst.fixtures.Cases;
import org.electrolyst.model.result.ArrheniusResult;
import org.electrolyst.model.result.DataSource;
import org.electrolyst.model.result.FitResult;
import org.electrolyst.model.result.Flag;
import org.electrolyst.model.result.Result;
import org.electrolyst.model.result.TransferenceResult;
import org.electrolyst.model.run.RecordId;
import org.electrolyst.model.run.StoredResult;
import org.electrolyst.model.run.StoredSpectrum;
import org.electrolyst.model.sample.Sample;
import org.electrolyst.model.spectrum.ImpedanceSpectrum;
import org.electrolyst.reports.ExampleReport;
import org.electrolyst.reports.ReportContent;
import org.electrolyst.reports.SampleReport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkbookReportTest {
    private static final double EXACT = 1e-9;

    private static final ReportContent EXAMPLE = ExampleReport.temperatureSeries();

    @TempDir
    static Path exampleFolder;

    private static XSSFWorkbook book;

    @TempDir
    Path folder;

    @BeforeAll
    static void writeExample() throws IOException {
        book = new XSSFWorkbook(WorkbookReport.write(EXAMPLE, exampleFolder.resolve("example.xlsx"))
                .toString());
    }

    @AfterAll
    static void closeExample() throws IOException {
        book.close();
    }

    @Test
    void hasASheetForEverythingThatIsThere() {
        assertThat(names(book))
                .containsExactly(
                        "Summary",
                        "Spectra",
                        "Nyquist",
                        "Circuit parameters",
                        "Conductivity",
                        "Arrhenius",
                        "Transference",
                        "Raw data");
    }

    @Test
    void saysInWordsWhatASampleWithoutSpectraLacks() throws IOException {
        SampleReport bare = new SampleReport(
                new Sample("bare", Optional.empty(), org.electrolyst.model.sample.Cell.unknown()),
                List.of(),
                List.of(),
                List.of());
        try (XSSFWorkbook written = reopened(ExampleReport.content("Nothing measured", List.of(bare)))) {
            assertThat(names(written)).containsExactly("Summary");
            assertThat(texts(written.getSheet("Summary")))
                    .contains("Sample bare", "none stored", "not determined", "not stated")
                    .anyMatch(text -> text.contains("no conductivity is stored"))
                    .anyMatch(text -> text.contains("no Arrhenius analysis is stored"))
                    .anyMatch(text -> text.contains("no transference experiment is stored"));
        }
    }

    @Test
    void saysThatAReportHasNoSamples() throws IOException {
        try (XSSFWorkbook written = reopened(ExampleReport.content("Empty", List.of()))) {
            assertThat(texts(written.getSheet("Summary"))).contains("This report has no samples.");
        }
    }

    @Test
    void holdsEveryMeasuredPointAsItIsStored() {
        XSSFSheet raw = book.getSheet("Raw data");
        int row = 1;
        for (StoredSpectrum stored : EXAMPLE.samples().get(0).spectra()) {
            for (int i = 0; i < stored.spectrum().size(); i++) {
                Row cells = raw.getRow(row++);
                assertThat(cells.getCell(0).getStringCellValue())
                        .isEqualTo(stored.id().toString());
                assertThat(cells.getCell(1).getNumericCellValue())
                        .isEqualTo(stored.spectrum().frequencyHz().at(i));
                assertThat(cells.getCell(2).getNumericCellValue())
                        .isEqualTo(stored.spectrum().realOhm().at(i));
                assertThat(cells.getCell(3).getNumericCellValue())
                        .isEqualTo(stored.spectrum().imaginaryOhm().at(i));
            }
        }
        assertThat(raw.getLastRowNum()).isEqualTo(row - 1);
    }

    @Test
    void aCurveFittedToARangeOfFrequenciesStandsBesideThePointsOfThatRange() throws IOException {
        SampleReport whole = ExampleReport.sample("range", 1, new double[] {20, 40}, 3);
        SampleReport sample = new SampleReport(
                whole.sample(),
                whole.runs(),
                whole.spectra(),
                whole.results().stream().map(WorkbookReportTest::inRange).toList());
        StoredSpectrum stored = sample.spectra().get(0);
        ImpedanceSpectrum range =
                sample.fitsBySpectrum().get(stored.id()).curve().orElseThrow();
        try (XSSFWorkbook written = reopened(ExampleReport.content("Range", List.of(sample)))) {
            XSSFSheet raw = written.getSheet("Raw data");
            for (int i = 0; i < stored.spectrum().size(); i++) {
                Cell frequency = raw.getRow(1 + i).getCell(1);
                Cell fitted = raw.getRow(1 + i).getCell(7);
                if (i < 4 || i >= 15) {
                    assertThat(fitted.getStringCellValue()).isEqualTo("not fitted");
                } else {
                    assertThat(frequency.getNumericCellValue())
                            .isEqualTo(range.frequencyHz().at(i - 4));
                    assertThat(fitted.getNumericCellValue())
                            .isEqualTo(range.realOhm().at(i - 4));
                }
            }
            assertThat(written.getSheet("Nyquist").getDrawingPatriarch().getCharts())
                    .flatMap(chart -> List.of(chart.getCTChart()
                            .getPlotArea()
                            .getScatterChartArray(0)
                            .getSerArray()))
                    .extracting(series -> series.getXVal().getNumRef().getF())
                    .contains("'Raw data'!$H$6:$H$16");
        }
    }

    /** The same with a fit of points 5 to 15 only. */
    private static StoredResult inRange(StoredResult stored) {
        return stored.result() instanceof FitResult fit
                ? new StoredResult(
                        stored.id(),
                        stored.sampleId(),
                        stored.run(),
                        stored.spectrum(),
                        stored.recipeSha256(),
                        stored.recipe(),
                        stored.softwareVersion(),
                        stored.computedAt(),
                        new FitResult(
                                fit.data(),
                                11,
                                fit.circuit(),
                                fit.status(),
                                fit.weighting(),
                                fit.chiSquared(),
                                fit.reducedChiSquared(),
                                fit.degreesOfFreedom(),
                                fit.aicc(),
                                fit.startsTried(),
                                fit.startsAgreeing(),
                                fit.parameters(),
                                fit.arcs(),
                                fit.derived(),
                                fit.flags(),
                                fit.curve()
                                        .map(c ->
                                                c.select(IntStream.range(4, 15).toArray())),
                                fit.covariance()))
                : stored;
    }

    @Test
    void showsTheUncertaintyToTwoDigitsAndTheValueToTheSamePlace() {
        XSSFSheet circuits = book.getSheet("Circuit parameters");
        Map<String, Integer> columns = columns(circuits.getRow(0));
        assertThat(format(circuits.getRow(1).getCell(columns.get("R0\n(Ω)")))).isEqualTo("0.0");
        assertThat(format(circuits.getRow(1).getCell(columns.get("± R0\n(Ω)")))).isEqualTo("0.0");
        assertThat(format(circuits.getRow(1).getCell(columns.get("CPE1.Q\n(S s^n)"))))
                .isEqualTo("0.00E+00");
        assertThat(format(circuits.getRow(1).getCell(columns.get("± CPE1.Q\n(S s^n)"))))
                .isEqualTo("0.0E+00");
    }

    @Test
    void saysInWordsThatAParameterIsAtItsBound() {
        XSSFSheet circuits = book.getSheet("Circuit parameters");
        int column = columns(circuits.getRow(0)).get("± CPE3.n");
        assertThat(circuits.getRow(7).getCell(column).getStringCellValue()).isEqualTo("at bound");
        assertThat(circuits.getRow(6).getCell(column).getNumericCellValue()).isEqualTo(0.0035);
    }

    @Test
    void aFailedFitAndAnExperimentWithoutValueAreShownInWords() throws IOException {
        DataSource source = new DataSource("short.txt", 1);
        FitResult failed = new FitResult(
                source,
                3,
                "R0-p(R1,C1)",
                FitResult.Status.FAILED,
                "modulus",
                0,
                OptionalDouble.empty(),
                0,
                OptionalDouble.empty(),
                20,
                0,
                List.of(),
                List.of(),
                List.of(),
                List.of(Flag.needsPerson("tooFewPoints", "3 points cannot determine 3 parameters")),
                Optional.empty(),
                Optional.empty());
        TransferenceResult full = ExampleReport.transference();
        TransferenceResult invalid = new TransferenceResult(
                full.source(),
                full.inputs(),
                TransferenceResult.Status.INVALID,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                OptionalDouble.empty(),
                full.currentRatio(),
                full.electrolyteResistance(),
                List.of(),
                List.of());
        SampleReport sample = new SampleReport(
                new Sample("poor", Optional.empty(), org.electrolyst.model.sample.Cell.unknown()),
                List.of(),
                List.of(),
                List.of(stored(1, failed), stored(2, invalid)));
        try (XSSFWorkbook written = reopened(ExampleReport.content("Poor", List.of(sample)))) {
            assertThat(texts(written.getSheet("Circuit parameters")))
                    .contains("short.txt", "failed", "Needs a person: 3 points cannot determine 3 parameters");
            assertThat(texts(written.getSheet("Transference"))).contains("invalid", "no value");
            assertThat(formulas(written.getSheet("Transference"))).hasSize(2);
            assertThat(texts(written.getSheet("Summary")))
                    .contains("short.txt (a1): 3 points cannot determine 3 parameters")
                    .anyMatch(text -> text.startsWith("Evans-Vincent-Bruce, invalid"));
        }
    }

    private static StoredResult stored(long id, Result result) {
        return new StoredResult(
                RecordId.result(id),
                Optional.of("poor"),
                Optional.empty(),
                Optional.empty(),
                "0".repeat(64),
                "{}",
                "0.1.0",
                ExampleReport.WRITTEN_AT,
                result);
    }

    @Test
    void everyFormulaHasAFiniteCachedValueThatRecalculationReproduces() {
        Map<String, Double> cached = new HashMap<>();
        for (Sheet sheet : book) {
            for (Cell cell : formulas(sheet)) {
                assertThat(cell.getCachedFormulaResultType()).isEqualTo(CellType.NUMERIC);
                cached.put(sheet.getSheetName() + cell.getAddress(), cell.getNumericCellValue());
            }
        }
        assertThat(cached).hasSizeGreaterThan(100);
        book.getCreationHelper().createFormulaEvaluator().evaluateAll();
        for (Sheet sheet : book) {
            for (Cell cell : formulas(sheet)) {
                assertThat(cell.getNumericCellValue()).isEqualTo(cached.get(sheet.getSheetName() + cell.getAddress()));
            }
        }
    }

    @Test
    void theWorksheetReproducesTheStoredTransferenceNumbers() {
        List<Cell> formulas = formulas(book.getSheet("Transference"));
        assertThat(formulas).hasSize(5);
        for (Cell formula : formulas) {
            double stored = formula.getRow().getCell(1).getNumericCellValue();
            assertThat(formula.getNumericCellValue()).isCloseTo(stored, within(EXACT * stored));
        }
        assertThat(formulas.get(0).getNumericCellValue()).isCloseTo(0.4827, within(5e-5));
    }

    @Test
    void theWorksheetReproducesTheUnweightedActivationEnergies() {
        XSSFSheet sheet = book.getSheet("Arrhenius");
        int compared = 0;
        for (Cell formula : formulas(sheet)) {
            int column = formula.getColumnIndex();
            if (column == 15 || column == 16) {
                double stored = formula.getRow().getCell(column == 15 ? 5 : 11).getNumericCellValue();
                assertThat(formula.getNumericCellValue()).isCloseTo(stored, within(EXACT * stored));
                compared++;
            }
        }
        assertThat(compared)
                .as("two unweighted laws of three quantities, energy and conductivity")
                .isEqualTo(12);
    }

    @Test
    void theWorksheetDrawsTheReportedLaw() {
        ArrheniusResult bulk = EXAMPLE.samples().get(0).results().stream()
                .map(stored -> stored.result())
                .filter(ArrheniusResult.class::isInstance)
                .map(ArrheniusResult.class::cast)
                .findFirst()
                .orElseThrow();

        Cell first = formulas(book.getSheet("Arrhenius")).stream()
                .filter(cell -> cell.getColumnIndex() == 9)
                .findFirst()
                .orElseThrow();
        double expected = bulk.lnPrefactor().value()
                - bulk.activationEnergyEv().value()
                        / (8.617333262e-5 * bulk.points().get(0).temperatureK());
        assertThat(first.getNumericCellValue()).isCloseTo(expected, within(EXACT));
    }

    @Test
    void namesThatLookLikeFormulasStayText() throws IOException {
        for (String name : List.of("=HYPERLINK(\"http://x\",\"y\")", "+1", "-1+2", "@x", "'quoted", "a & b <c>")) {
            SampleReport sample = ExampleReport.sample(name, 1, new double[] {20, 40}, 3);
            try (XSSFWorkbook written = reopened(ExampleReport.content(name, List.of(sample)))) {
                Cell cell = written.getSheet("Spectra").getRow(1).getCell(0);
                assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
                assertThat(cell.getStringCellValue()).isEqualTo(name);
                assertThat(((XSSFCellStyle) cell.getCellStyle()).getQuotePrefixed())
                        .isEqualTo(!name.startsWith("a"));
                assertThat(written.getSheet("Summary").getRow(0).getCell(0).getStringCellValue())
                        .isEqualTo(name);
                assertThat(formulas(written.getSheet("Summary"))).isEmpty();
                assertThat(formulas(written.getSheet("Spectra"))).isEmpty();
            }
        }
    }

    @Test
    void tablesKeepTheirHeadingsInSightAndCanBeFiltered() {
        for (String name : List.of("Spectra", "Circuit parameters", "Conductivity", "Raw data")) {
            XSSFSheet sheet = book.getSheet(name);
            assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
            assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 1);
            assertThat(sheet.getCTWorksheet().isSetAutoFilter()).isTrue();
            assertThat(sheet.getRepeatingRows().getLastRow()).isZero();
        }
        for (Sheet sheet : book) {
            assertThat(book.getPrintArea(book.getSheetIndex(sheet)))
                    .as(sheet.getSheetName())
                    .isNotNull();
            assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
        }
    }

    @Test
    void stylesHaveNames() {
        assertThat(book.getStylesSource().getCTStylesheet().getCellStyles().getCellStyleList())
                .extracting(style -> style.getName())
                .contains("Normal", "Report title", "Report number", "Report formula", "Report needs a person");
        XSSFCellStyle number = book.getSheet("Raw data").getRow(1).getCell(1).getCellStyle();
        long named = number.getCoreXf().getXfId();
        assertThat(book.getStylesSource().getCTStylesheet().getCellStyles().getCellStyleList().stream()
                        .filter(style -> style.getXfId() == named)
                        .map(style -> style.getName()))
                .containsExactly("Report number");
    }

    @Test
    void whatNeedsAPersonStandsFirst() {
        List<String> texts = texts(book.getSheet("Summary"));
        assertThat(texts.indexOf("Needs a person")).isLessThan(texts.indexOf("Warning"));
        assertThat(texts.indexOf("Warning")).isLessThan(texts.indexOf("Material"));
    }

    @Test
    void manySpectraMakeAWorkbookOfSensibleSize() throws Exception {
        int spectra = Cases.count(50, 500);
        double[] celsius =
                DoubleStream.iterate(10, t -> t + 75.0 / spectra).limit(spectra).toArray();
        ReportContent content = ExampleReport.content("Many", List.of(ExampleReport.sample("many", 1, celsius, 8)));
        Path written = WorkbookReport.write(content, folder.resolve("many.xlsx"));
        assertThat(Files.size(written)).isLessThan(20_000L * spectra);
        try (OPCPackage archive = OPCPackage.open(written.toFile(), PackageAccess.READ)) {
            assertThat(archive.getPartsByContentType(XSSFRelation.CHART.getContentType()))
                    .hasSizeGreaterThan(spectra / 5);
        }
    }

    private XSSFWorkbook reopened(ReportContent content) throws IOException {
        return new XSSFWorkbook(
                WorkbookReport.write(content, folder.resolve("report.xlsx")).toString());
    }

    private static List<String> names(XSSFWorkbook book) {
        return StreamSupport.stream(book.spliterator(), false)
                .map(Sheet::getSheetName)
                .toList();
    }

    private static List<String> texts(Sheet sheet) {
        List<String> texts = new ArrayList<>();
        for (Row row : sheet) {
            for (Cell cell : row) {
                if (cell.getCellType() == CellType.STRING) {
                    texts.add(cell.getStringCellValue());
                }
            }
        }
        return texts;
    }

    private static List<Cell> formulas(Sheet sheet) {
        List<Cell> formulas = new ArrayList<>();
        for (Row row : sheet) {
            for (Cell cell : row) {
                if (cell.getCellType() == CellType.FORMULA) {
                    formulas.add(cell);
                }
            }
        }
        return formulas;
    }

    private static Map<String, Integer> columns(Row header) {
        Map<String, Integer> columns = new HashMap<>();
        header.forEach(cell -> columns.put(cell.getStringCellValue(), cell.getColumnIndex()));
        return columns;
    }

    private static String format(Cell cell) {
        return cell.getCellStyle().getDataFormatString();
    }
}
