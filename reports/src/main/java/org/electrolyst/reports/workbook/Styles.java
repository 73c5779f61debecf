package org.electrolyst.reports.workbook;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.electrolyst.reports.table.Digits;
import org.electrolyst.reports.table.Entry;

/** The looks of cells. Each derives from a style with a name, so that a reader can change all of its kind at once. */
final class Styles {
    private record FormatKey(NamedStyle base, Digits digits) {}

    private final XSSFWorkbook workbook;
    private final Map<NamedStyle, XSSFCellStyle> named;
    private final Map<FormatKey, XSSFCellStyle> formatted = new HashMap<>();
    private final Map<NamedStyle, XSSFCellStyle> quoted = new HashMap<>();

    Styles(XSSFWorkbook workbook) {
        this.workbook = workbook;
        this.named = NamedStyle.register(workbook);
    }

    CellStyle of(NamedStyle style) {
        return base(style);
    }

    CellStyle number(Digits digits) {
        return formatted(NamedStyle.NUMBER, digits);
    }

    CellStyle formula(Digits digits) {
        return formatted(NamedStyle.FORMULA, digits);
    }

    CellStyle text(Entry.Text text) {
        NamedStyle style = switch (text.tone()) {
            case PLAIN -> NamedStyle.TEXT;
            case INSTEAD_OF_NUMBER -> NamedStyle.INSTEAD_OF_NUMBER;
            case WARNING -> NamedStyle.WARNING;
            case NEEDS_PERSON -> NamedStyle.NEEDS_PERSON;
        };
        return looksLikeFormula(text.text()) ? quoted(style) : base(style);
    }

    /** Excel turns such text into a formula as soon as somebody edits it, unless its style says that it is text. */
    private static boolean looksLikeFormula(String text) {
        return !text.isEmpty() && "=+-@\t\r'".indexOf(text.charAt(0)) >= 0;
    }

    /** The number format that shows these digits. */
    static String format(Digits digits) {
        String mantissa = digits.decimals() == 0 ? "0" : "0." + "0".repeat(digits.decimals());
        return digits.scientific() ? mantissa + "E+00" : mantissa;
    }

    private XSSFCellStyle base(NamedStyle style) {
        return Objects.requireNonNull(named.get(style));
    }

    private CellStyle formatted(NamedStyle style, Digits digits) {
        return formatted.computeIfAbsent(new FormatKey(style, digits), key -> {
            XSSFCellStyle derived = derivedFrom(style);
            derived.setDataFormat(workbook.createDataFormat().getFormat(format(digits)));
            return derived;
        });
    }

    private CellStyle quoted(NamedStyle style) {
        return quoted.computeIfAbsent(style, key -> {
            XSSFCellStyle derived = derivedFrom(style);
            derived.setQuotePrefixed(true);
            return derived;
        });
    }

    private XSSFCellStyle derivedFrom(NamedStyle style) {
        XSSFCellStyle derived = workbook.createCellStyle();
        derived.cloneStyleFrom(base(style));
        return derived;
    }
}
