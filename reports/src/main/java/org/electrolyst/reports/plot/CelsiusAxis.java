package org.electrolyst.reports.plot;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.electrolyst.model.reference.PhysicalConstants;
import org.electrolyst.reports.axis.AxisRange;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;

/** An axis over 1000/T that is labelled with temperatures in °C. */
final class CelsiusAxis extends NumberAxis {
    private static final long serialVersionUID = 1L;
    private static final int LABELS = 10;

    CelsiusAxis(AxisRange thousandOverT) {
        super("Temperature (°C)");
        setRange(thousandOverT.min(), thousandOverT.max());
        PlotStyle.ink(this);
    }

    @Override
    public List<NumberTick> refreshTicks(Graphics2D g2, AxisState state, Rectangle2D dataArea, RectangleEdge edge) {
        double coldest = celsius(getUpperBound());
        double hottest = celsius(getLowerBound());
        AxisRange nice = AxisRange.covering(coldest, hottest, LABELS);
        List<NumberTick> ticks = new ArrayList<>();
        for (int i = 0; i <= nice.steps(); i++) {
            double t = nice.min() + i * nice.step();
            if (t >= coldest && t <= hottest) {
                String label = String.format(Locale.ROOT, "%." + nice.decimals(1) + "f", t);
                ticks.add(new NumberTick(
                        1000 / (t + PhysicalConstants.ZERO_CELSIUS_K),
                        label,
                        TextAnchor.BOTTOM_CENTER,
                        TextAnchor.CENTER,
                        0));
            }
        }
        return ticks;
    }

    private static double celsius(double thousandOverT) {
        return 1000 / thousandOverT - PhysicalConstants.ZERO_CELSIUS_K;
    }
}
