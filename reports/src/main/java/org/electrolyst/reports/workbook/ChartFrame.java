package org.electrolyst.reports.workbook;

import org.apache.poi.util.Units;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.electrolyst.reports.axis.AxisRange;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTLayout;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTManualLayout;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTPlotArea;
import org.openxmlformats.schemas.drawingml.x2006.chart.STLayoutMode;
import org.openxmlformats.schemas.drawingml.x2006.chart.STLayoutTarget;
import org.openxmlformats.schemas.drawingml.x2006.spreadsheetDrawing.CTDrawing;
import org.openxmlformats.schemas.drawingml.x2006.spreadsheetDrawing.CTOneCellAnchor;
import org.openxmlformats.schemas.drawingml.x2006.spreadsheetDrawing.CTTwoCellAnchor;

/**
 * Place and size of a chart. The size is fixed in length, not in cells, whose widths differ between programs and fonts: only
 * so can two axes be drawn to the same scale.
 */
final class ChartFrame {
    static final double WIDTH_CM = 12.2;
    static final double HEIGHT_CM = 7.4;

    // Room around the plotted area, in parts of the chart.
    private static final double LEFT = 0.14;
    private static final double TOP = 0.12;
    private static final double MAX_WIDTH = 0.62;
    private static final double MAX_HEIGHT = 0.68;

    private final XSSFChart chart;
    private final boolean equalScale;

    private ChartFrame(XSSFChart chart, boolean equalScale) {
        this.chart = chart;
        this.equalScale = equalScale;
    }

    /** A chart with its upper left corner in a cell. */
    static ChartFrame at(XSSFSheet sheet, int row, int column, boolean equalScale) {
        XSSFDrawing drawing = sheet.createDrawingPatriarch();
        XSSFChart chart = drawing.createChart(new XSSFClientAnchor(0, 0, 0, 0, column, row, column + 1, row + 1));
        chart.getCTChartSpace().addNewRoundedCorners().setVal(false);
        fixSize(drawing.getCTDrawing());
        return new ChartFrame(chart, equalScale);
    }

    XSSFChart chart() {
        return chart;
    }

    /** Sets the plotted area; with equal scale, so that a unit of both axes is equally long. */
    void layOut(AxisRange horizontal, AxisRange vertical) {
        double width = MAX_WIDTH;
        double height = MAX_HEIGHT;
        if (equalScale) {
            double widthOverHeight =
                    (horizontal.max() - horizontal.min()) / (vertical.max() - vertical.min()) * HEIGHT_CM / WIDTH_CM;
            width = Math.min(MAX_WIDTH, MAX_HEIGHT * widthOverHeight);
            height = width / widthOverHeight;
        }
        CTPlotArea area = chart.getCTChart().getPlotArea();
        CTLayout layout = area.isSetLayout() ? area.getLayout() : area.addNewLayout();
        CTManualLayout manual = layout.isSetManualLayout() ? layout.getManualLayout() : layout.addNewManualLayout();
        manual.addNewLayoutTarget().setVal(STLayoutTarget.INNER);
        manual.addNewXMode().setVal(STLayoutMode.EDGE);
        manual.addNewYMode().setVal(STLayoutMode.EDGE);
        manual.addNewX().setVal(LEFT + (MAX_WIDTH - width) / 2);
        manual.addNewY().setVal(TOP + (MAX_HEIGHT - height) / 2);
        manual.addNewW().setVal(width);
        manual.addNewH().setVal(height);
    }

    /** Replaces the newest anchor, which ends in a cell, by one with a size. */
    private static void fixSize(CTDrawing drawing) {
        int last = drawing.sizeOfTwoCellAnchorArray() - 1;
        CTTwoCellAnchor cellToCell = drawing.getTwoCellAnchorArray(last);
        CTOneCellAnchor sized = drawing.addNewOneCellAnchor();
        sized.setFrom(cellToCell.getFrom());
        sized.addNewExt().setCx(emu(WIDTH_CM));
        sized.getExt().setCy(emu(HEIGHT_CM));
        sized.setGraphicFrame(cellToCell.getGraphicFrame());
        sized.setClientData(cellToCell.getClientData());
        drawing.removeTwoCellAnchor(last);
    }

    private static long emu(double centimetres) {
        return Math.round(centimetres * Units.EMU_PER_CENTIMETER);
    }
}
