package org.electrolyst.reports.workbook;

import java.util.EnumMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCellStyle;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCellStyles;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTXf;

/** The styles that Excel lists under their names. */
enum NamedStyle {
    TITLE("Report title", 16, true, false, 0x000000, NamedStyle.NO_FILL, HorizontalAlignment.LEFT),
    HEADING("Report heading", 12, true, false, 0x000000, 0xDCE6F1, HorizontalAlignment.LEFT),
    HEADER("Report column header", 10, true, false, 0x000000, 0xEDEDED, HorizontalAlignment.CENTER),
    TEXT("Report text", 10, false, false, 0x000000, NamedStyle.NO_FILL, HorizontalAlignment.LEFT),
    NUMBER("Report number", 10, false, false, 0x000000, NamedStyle.NO_FILL, HorizontalAlignment.RIGHT),
    FORMULA("Report formula", 10, false, true, 0x0B4F8A, NamedStyle.NO_FILL, HorizontalAlignment.RIGHT),
    INSTEAD_OF_NUMBER("Report no number", 9, false, true, 0x595959, NamedStyle.NO_FILL, HorizontalAlignment.RIGHT),
    NOTE("Report note", 9, false, true, 0x404040, NamedStyle.NO_FILL, HorizontalAlignment.LEFT),
    WARNING("Report warning", 10, false, false, 0x000000, 0xFFF2CC, HorizontalAlignment.LEFT),
    NEEDS_PERSON("Report needs a person", 10, true, false, 0x7F0000, 0xF8CBAD, HorizontalAlignment.LEFT);

    private static final int NO_FILL = -1;
    private static final short DEFAULT_POINTS = 10;
    private static final String FONT = "Arial";

    private final String displayName;
    private final int points;
    private final boolean bold;
    private final boolean italic;
    private final int ink;
    private final int fill;
    private final HorizontalAlignment alignment;

    NamedStyle(
            String displayName,
            int points,
            boolean bold,
            boolean italic,
            int ink,
            int fill,
            HorizontalAlignment alignment) {
        this.displayName = displayName;
        this.points = points;
        this.bold = bold;
        this.italic = italic;
        this.ink = ink;
        this.fill = fill;
        this.alignment = alignment;
    }

    /** Height of a row that holds one line of it. */
    float lineHeightPoints() {
        return 1.4f * points;
    }

    /** Adds all named styles to {@code workbook}; the cell styles returned derive from them. */
    static Map<NamedStyle, XSSFCellStyle> register(XSSFWorkbook workbook) {
        // Widths of columns count digits of the default font; this one is equally wide in every program.
        workbook.getFontAt(0).setFontName(FONT);
        workbook.getFontAt(0).setFontHeightInPoints(DEFAULT_POINTS);
        CTCellStyles list = workbook.getStylesSource().getCTStylesheet().addNewCellStyles();
        CTCellStyle normal = list.addNewCellStyle();
        normal.setName("Normal");
        normal.setXfId(0);
        normal.setBuiltinId(0);
        Map<NamedStyle, XSSFCellStyle> styles = new EnumMap<>(NamedStyle.class);
        for (NamedStyle style : values()) {
            XSSFCellStyle cellStyle = style.design(workbook);
            CTXf named = (CTXf) cellStyle.getCoreXf().copy();
            if (named.isSetXfId()) {
                named.unsetXfId();
            }
            int id = workbook.getStylesSource().putCellStyleXf(named) - 1;
            cellStyle.getCoreXf().setXfId(id);
            CTCellStyle entry = list.addNewCellStyle();
            entry.setName(style.displayName);
            entry.setXfId(id);
            styles.put(style, cellStyle);
        }
        list.setCount(list.sizeOfCellStyleArray());
        return styles;
    }

    private XSSFCellStyle design(XSSFWorkbook workbook) {
        XSSFFont font = workbook.createFont();
        font.setFontName(FONT);
        font.setFontHeightInPoints((short) points);
        font.setBold(bold);
        font.setItalic(italic);
        font.setColor(color(ink));
        XSSFCellStyle style = workbook.createCellStyle();
        style.setFont(font);
        style.setAlignment(alignment);
        style.setVerticalAlignment(this == HEADER ? VerticalAlignment.BOTTOM : VerticalAlignment.TOP);
        style.setWrapText(alignment != HorizontalAlignment.RIGHT && this != TITLE && this != HEADING && this != NOTE);
        if (fill != NO_FILL) {
            style.setFillForegroundColor(color(fill));
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        }
        if (this == TEXT) {
            style.setIndention((short) 1);
        }
        if (this == HEADER) {
            style.setBorderBottom(BorderStyle.THIN);
        }
        return style;
    }

    private static XSSFColor color(int rgb) {
        return new XSSFColor(new byte[] {(byte) (rgb >> 16), (byte) (rgb >> 8), (byte) rgb}, null);
    }
}
