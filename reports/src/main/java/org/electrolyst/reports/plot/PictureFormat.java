package org.electrolyst.reports.plot;

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.svggen.SVGGraphics2D;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** The kinds of files that hold a picture. */
public enum PictureFormat {
    /** Pixels, at one and a half times the size of the vector formats. */
    PNG {
        @Override
        void write(Picture picture, OutputStream out) throws IOException {
            BufferedImage image = new BufferedImage(
                    (int) (picture.width() * PIXELS_PER_UNIT),
                    (int) (picture.height() * PIXELS_PER_UNIT),
                    BufferedImage.TYPE_INT_RGB);
            Graphics2D g = image.createGraphics();
            try {
                g.scale(PIXELS_PER_UNIT, PIXELS_PER_UNIT);
                picture.draw(g);
            } finally {
                g.dispose();
            }
            ImageIO.write(image, "png", out);
        }
    },
    /** Vectors; level text stays text. */
    SVG {
        @Override
        void write(Picture picture, OutputStream out) throws IOException {
            SVGGraphics2D g = new SVGGraphics2D(emptyDocument());
            g.setSVGCanvasSize(new Dimension(picture.width(), picture.height()));
            picture.draw(g);
            Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            g.stream(writer, true);
            writer.flush();
        }
    },
    /** One page of vectors, whose text is drawn as outlines. */
    PDF {
        @Override
        void write(Picture picture, OutputStream out) throws IOException {
            try (PDDocument document = new PDDocument()) {
                PDPage page = new PDPage(new PDRectangle(picture.width(), picture.height()));
                document.addPage(page);
                PdfBoxGraphics2D g = new PdfBoxGraphics2D(document, picture.width(), picture.height());
                try {
                    picture.draw(g);
                } finally {
                    g.dispose();
                }
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    content.drawForm(g.getXFormObject());
                }
                document.save(out);
            }
        }
    };

    private static final double PIXELS_PER_UNIT = 1.5;

    /** The format that the name of a file ends in. */
    public static Optional<PictureFormat> of(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(format -> name.endsWith(format.ending()))
                .findFirst();
    }

    /** {@code .png, .svg, .pdf}. */
    public static String endings() {
        return Arrays.stream(values()).map(PictureFormat::ending).collect(Collectors.joining(", "));
    }

    /** What the names of its files end in, with the dot. */
    public String ending() {
        return "." + name().toLowerCase(Locale.ROOT);
    }

    abstract void write(Picture picture, OutputStream out) throws IOException;

    private static org.w3c.dom.Document emptyDocument() {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .getDOMImplementation()
                    .createDocument("http://www.w3.org/2000/svg", "svg", null);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("this Java has no XML parser", e);
        }
    }
}
