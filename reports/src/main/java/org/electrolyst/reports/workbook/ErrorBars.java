package org.electrolyst.reports.workbook;

import org.apache.poi.xddf.usermodel.chart.XDDFScatterChartData;
import org.electrolyst.model.quantity.DoubleVector;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTErrBars;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTNumData;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTNumDataSource;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTNumRef;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTNumVal;
import org.openxmlformats.schemas.drawingml.x2006.chart.STErrBarType;
import org.openxmlformats.schemas.drawingml.x2006.chart.STErrDir;
import org.openxmlformats.schemas.drawingml.x2006.chart.STErrValType;

/** Vertical error bars as long as cells say. XDDFErrorBars of POI 5.5.1 cannot set their type, so this writes the XML. */
final class ErrorBars {
    private static final double POINTS = 0.75;

    private ErrorBars() {}

    static void add(XDDFScatterChartData.Series series, ScatterChart.Cells halfLengths, int rgb) {
        CTErrBars bars = series.getCTScatterSer().addNewErrBars();
        bars.addNewErrDir().setVal(STErrDir.Y);
        bars.addNewErrBarType().setVal(STErrBarType.BOTH);
        bars.addNewErrValType().setVal(STErrValType.CUST);
        bars.addNewNoEndCap().setVal(false);
        fill(bars.addNewPlus(), halfLengths);
        fill(bars.addNewMinus(), halfLengths);
        bars.setSpPr(ChartInk.outline(rgb, POINTS).getXmlObject());
    }

    private static void fill(CTNumDataSource source, ScatterChart.Cells cells) {
        CTNumRef reference = source.addNewNumRef();
        reference.setF(cells.reference());
        CTNumData cache = reference.addNewNumCache();
        DoubleVector values = cells.values();
        cache.addNewPtCount().setVal(values.size());
        for (int i = 0; i < values.size(); i++) {
            CTNumVal point = cache.addNewPt();
            point.setIdx(i);
            point.setV(Double.toString(values.at(i)));
        }
    }
}
