package org.electrolyst.reports.plot;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.electrolyst.reports.axis.Palette;
import org.electrolyst.reports.file.ReportFile;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;

/** Panels side by side under one title. Needs no display. */
final class Picture {
    private static final int PANEL_WIDTH = 620;
    private static final int PANEL_HEIGHT = 560;
    private static final int PANELS_ACROSS = 3;
    private static final int TITLE_HEIGHT = 44;
    private static final int SIZING_PASSES = 3;

    /**
     * One chart.
     *
     * @param chart without title
     * @param widthOverHeight proportions of its plotted area
     */
    record Panel(JFreeChart chart, double widthOverHeight) {}

    private final String title;
    private final List<Panel> panels;
    private final int across;
    private final List<Dimension> sizes;
    private final double[] tops;

    /** {@code panels}: at least one. */
    Picture(String title, List<Panel> panels) {
        this.title = title;
        this.panels = List.copyOf(panels);
        across = Math.min(PANELS_ACROSS, panels.size());
        sizes = panels.stream().map(Picture::size).toList();
        tops = tops(sizes, across);
    }

    /** Writes it in the format that the name of the file says, and returns where it really is. */
    Path write(Path target) throws IOException {
        PictureFormat format = PictureFormat.of(target)
                .orElseThrow(() -> new IOException(target + " must end in " + PictureFormat.endings()));
        return ReportFile.write(target, out -> format.write(this, out));
    }

    int width() {
        return across * PANEL_WIDTH;
    }

    int height() {
        return (int) Math.ceil(tops[tops.length - 1]);
    }

    void draw(Graphics2D g) {
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, width() + 1, height() + 1);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setColor(new Color(Palette.INK));
        g.setFont(PlotStyle.TITLE);
        g.drawString(title, (width() - g.getFontMetrics().stringWidth(title)) / 2, TITLE_HEIGHT - 14);
        for (int i = 0; i < panels.size(); i++) {
            Dimension size = sizes.get(i);
            double left = i % across * PANEL_WIDTH + (PANEL_WIDTH - size.getWidth()) / 2;
            panels.get(i)
                    .chart()
                    .draw(g, new Rectangle2D.Double(left, tops[i / across], size.getWidth(), size.getHeight()));
        }
    }

    /** The upper edge of each row of panels, and the lower edge of the last. */
    private static double[] tops(List<Dimension> sizes, int across) {
        double[] tops = new double[(sizes.size() + across - 1) / across + 1];
        tops[0] = TITLE_HEIGHT;
        for (int row = 1; row < tops.length; row++) {
            tops[row] = tops[row - 1]
                    + sizes.subList((row - 1) * across, Math.min(sizes.size(), row * across)).stream()
                            .mapToDouble(Dimension::getHeight)
                            .max()
                            .orElseThrow();
        }
        return tops;
    }

    /** The largest size of a panel at which the plotted area has its proportions. */
    private static Dimension size(Panel panel) {
        double width = PANEL_WIDTH;
        double height = PANEL_HEIGHT;
        for (int pass = 0; pass < SIZING_PASSES; pass++) {
            Rectangle2D area = plottedArea(panel.chart(), width, height);
            double frameWidth = width - area.getWidth();
            double frameHeight = height - area.getHeight();
            double plotWidth =
                    Math.min(PANEL_WIDTH - frameWidth, (PANEL_HEIGHT - frameHeight) * panel.widthOverHeight());
            width = frameWidth + plotWidth;
            height = frameHeight + plotWidth / panel.widthOverHeight();
        }
        return new Dimension((int) Math.round(width), (int) Math.round(height));
    }

    /** Where the data are drawn in a chart of this size, which depends on the text around them. */
    static Rectangle2D plottedArea(JFreeChart chart, double width, double height) {
        BufferedImage scratch = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = scratch.createGraphics();
        try {
            ChartRenderingInfo info = new ChartRenderingInfo();
            chart.draw(g, new Rectangle2D.Double(0, 0, width, height), info);
            return info.getPlotInfo().getDataArea();
        } finally {
            g.dispose();
        }
    }
}
