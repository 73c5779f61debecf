package org.electrolyst.reports.workbook;

import org.apache.poi.xssf.usermodel.XSSFChart;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTLegend;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTLegendEntry;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTTitle;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTValAx;
import org.openxmlformats.schemas.drawingml.x2006.main.CTRegularTextRun;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextBody;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextCharacterProperties;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextParagraph;

/** Text of charts: sizes that suit a printed page, which no method of the library sets. */
final class ChartText {
    private static final int TITLE = 1100;
    private static final int AXIS_TITLE = 900;
    private static final int SMALL = 800; // hundredths of a point

    private ChartText() {}

    static void title(XSSFChart chart, String text) {
        chart.setTitleText(text);
        chart.setTitleOverlay(false);
        size(chart.getCTChart().getTitle(), TITLE, true);
    }

    /** Leaves out the name of the series with this index. */
    static void hideFromLegend(XSSFChart chart, int index) {
        CTLegendEntry entry = chart.getCTChart().getLegend().addNewLegendEntry();
        entry.addNewIdx().setVal(index);
        entry.addNewDelete().setVal(true);
    }

    /** Sets axis titles, tick labels and legend to their sizes. */
    static void small(XSSFChart chart) {
        for (CTValAx axis : chart.getCTChart().getPlotArea().getValAxArray()) {
            size(axis.getTitle(), AXIS_TITLE, false);
            size(axis.isSetTxPr() ? axis.getTxPr() : axis.addNewTxPr(), SMALL);
        }
        CTLegend legend = chart.getCTChart().getLegend();
        size(legend.isSetTxPr() ? legend.getTxPr() : legend.addNewTxPr(), SMALL);
    }

    private static void size(CTTextBody body, int hundredthsOfPoint) {
        if (body.getBodyPr() == null) {
            body.addNewBodyPr();
        }
        CTTextParagraph paragraph = body.sizeOfPArray() > 0 ? body.getPArray(0) : body.addNewP();
        CTTextCharacterProperties run =
                (paragraph.isSetPPr() ? paragraph.getPPr() : paragraph.addNewPPr()).addNewDefRPr();
        run.setSz(hundredthsOfPoint);
    }

    private static void size(CTTitle title, int hundredthsOfPoint, boolean bold) {
        for (CTTextParagraph paragraph : title.getTx().getRich().getPArray()) {
            for (CTRegularTextRun run : paragraph.getRArray()) {
                CTTextCharacterProperties look = run.isSetRPr() ? run.getRPr() : run.addNewRPr();
                look.setSz(hundredthsOfPoint);
                look.setB(bold);
            }
        }
    }
}
