package org.electrolyst.reports.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.electrolyst.reports.ExampleReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTManualLayout;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTNumRef;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTScaling;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTScatterSer;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTValAx;
import org.openxmlformats.schemas.drawingml.x2006.chart.STLayoutTarget;
import org.openxmlformats.schemas.drawingml.x2006.main.CTPositiveSize2D;

class NativeChartTest {
    @TempDir
    Path folder;

    @Test
    void oneOhmIsEquallyLongOnBothAxesOfEveryNyquistChart() throws IOException {
        try (XSSFWorkbook book = exampleBook()) {
            XSSFSheet sheet = book.getSheet("Nyquist");
            List<XSSFChart> charts = sheet.getDrawingPatriarch().getCharts();
            assertThat(charts).hasSize(4);
            CTPositiveSize2D size = sheet.getDrawingPatriarch()
                    .getCTDrawing()
                    .getOneCellAnchorArray(0)
                    .getExt();
            for (XSSFChart chart : charts) {
                CTManualLayout layout =
                        chart.getCTChart().getPlotArea().getLayout().getManualLayout();
                assertThat(layout.getLayoutTarget().getVal()).isEqualTo(STLayoutTarget.INNER);
                double emuPerOhmAcross = layout.getW().getVal() * size.getCx() / span(chart, 0);
                double emuPerOhmUp = layout.getH().getVal() * size.getCy() / span(chart, 1);
                assertThat(emuPerOhmUp).isCloseTo(emuPerOhmAcross, within(emuPerOhmAcross * 1e-6));
                assertThat(axis(chart, 0).getMajorUnit().getVal())
                        .isEqualTo(axis(chart, 1).getMajorUnit().getVal());
            }
        }
    }

    @Test
    void cachedPointsAreTheCellsThatTheChartRefersTo() throws IOException {
        try (XSSFWorkbook book = exampleBook()) {
            int compared = 0;
            for (String name : List.of("Nyquist", "Arrhenius")) {
                for (XSSFChart chart : book.getSheet(name).getDrawingPatriarch().getCharts()) {
                    for (CTScatterSer series : chart.getCTChart()
                            .getPlotArea()
                            .getScatterChartArray(0)
                            .getSerArray()) {
                        compared += compare(book, series.getXVal().getNumRef());
                        compared += compare(book, series.getYVal().getNumRef());
                    }
                }
            }
            assertThat(compared).isGreaterThan(1000);
        }
    }

    @Test
    void everySeriesHasAnExplicitLook() throws IOException {
        try (XSSFWorkbook book = exampleBook()) {
            for (String name : List.of("Nyquist", "Arrhenius")) {
                for (XSSFChart chart : book.getSheet(name).getDrawingPatriarch().getCharts()) {
                    for (CTScatterSer series : chart.getCTChart()
                            .getPlotArea()
                            .getScatterChartArray(0)
                            .getSerArray()) {
                        assertThat(series.getSpPr().isSetLn()).isTrue();
                        assertThat(series.getSpPr().getLn().isSetNoFill())
                                .isEqualTo(series.getMarker().isSetSpPr());
                    }
                    assertThat(axis(chart, 0).isSetTitle() && axis(chart, 1).isSetTitle())
                            .isTrue();
                }
            }
        }
    }

    @Test
    void arrheniusPointsHaveErrorBarsFromTheirCells() throws IOException {
        try (XSSFWorkbook book = exampleBook()) {
            XSSFChart chart =
                    book.getSheet("Arrhenius").getDrawingPatriarch().getCharts().get(0);
            CTScatterSer points =
                    chart.getCTChart().getPlotArea().getScatterChartArray(0).getSerArray(0);
            assertThat(points.sizeOfErrBarsArray()).isOne();
            assertThat(compare(book, points.getErrBarsArray(0).getPlus().getNumRef()))
                    .isEqualTo(7);
        }
    }

    private XSSFWorkbook exampleBook() throws IOException {
        return new XSSFWorkbook(WorkbookReport.write(ExampleReport.temperatureSeries(), folder.resolve("charts.xlsx"))
                .toString());
    }

    private static int compare(XSSFWorkbook book, CTNumRef reference) {
        CellReference[] cells =
                new AreaReference(reference.getF(), book.getSpreadsheetVersion()).getAllReferencedCells();
        assertThat(reference.getNumCache().sizeOfPtArray()).isEqualTo(cells.length);
        for (int i = 0; i < cells.length; i++) {
            double cell = book.getSheet(cells[i].getSheetName())
                    .getRow(cells[i].getRow())
                    .getCell(cells[i].getCol())
                    .getNumericCellValue();
            double cached =
                    Double.parseDouble(reference.getNumCache().getPtArray(i).getV());
            assertThat(cached).isCloseTo(cell, within(1e-9 * Math.max(1, Math.abs(cell))));
        }
        return cells.length;
    }

    private static CTValAx axis(XSSFChart chart, int index) {
        return chart.getCTChart().getPlotArea().getValAxArray(index);
    }

    private static double span(XSSFChart chart, int index) {
        CTScaling scaling = axis(chart, index).getScaling();
        return scaling.getMax().getVal() - scaling.getMin().getVal();
    }
}
