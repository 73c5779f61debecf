package org.electrolyst.reports.workbook;

import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFNoFillProperties;
import org.apache.poi.xddf.usermodel.XDDFShapeProperties;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTMarker;

/** Lines and fills of charts. Without them some programs draw nothing at all. */
final class ChartInk {
    private static final double MARKER_EDGE_POINTS = 0.75;

    private ChartInk() {}

    static XDDFLineProperties line(int rgb, double points) {
        XDDFLineProperties line = new XDDFLineProperties(fill(rgb));
        line.setWidth(points);
        return line;
    }

    static XDDFLineProperties noLine() {
        return new XDDFLineProperties(new XDDFNoFillProperties());
    }

    static void marker(CTMarker marker, int rgb) {
        XDDFShapeProperties look = new XDDFShapeProperties();
        look.setFillProperties(fill(rgb));
        look.setLineProperties(line(rgb, MARKER_EDGE_POINTS));
        marker.setSpPr(look.getXmlObject());
    }

    static XDDFShapeProperties outline(int rgb, double points) {
        XDDFShapeProperties look = new XDDFShapeProperties();
        look.setLineProperties(line(rgb, points));
        return look;
    }

    private static XDDFSolidFillProperties fill(int rgb) {
        return new XDDFSolidFillProperties(
                XDDFColor.from(new byte[] {(byte) (rgb >> 16), (byte) (rgb >> 8), (byte) rgb}));
    }
}
