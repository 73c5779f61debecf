package org.electrolyst.acquisition.imports;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Formats that are known but not read, each with what to do instead. */
final class OtherFormats {
    private record Advice(String what, String mend) {}

    private static final Map<String, Advice> BY_FIRST_BYTES = Map.of(
            "BIO-LOGIC MODULAR FILE",
                    new Advice(
                            "this is a binary EC-Lab .mpr file",
                            "In EC-Lab choose 'Export as text' and import the .mpt file."),
            "\u0000\u0000\u00FF\u00FF\u00FF",
                    new Advice("this is a binary Zahner .ism file", "In Zahner Analysis export the spectrum as text."),
            "PK\u0003\u0004", new Advice("this is a workbook or another zip archive", "Save the sheet as CSV."),
            "\u00D0\u00CF\u0011\u00E0", new Advice("this is a binary Office file", "Save the sheet as CSV."));

    private OtherFormats() {}

    static void refuseBinary(byte[] head) throws Unreadable {
        String text = new String(head, 0, Math.min(head.length, 64), StandardCharsets.ISO_8859_1);
        for (Map.Entry<String, Advice> known : BY_FIRST_BYTES.entrySet()) {
            if (text.startsWith(known.getKey())) {
                throw Unreadable.file(
                        "unsupported", known.getValue().what(), known.getValue().mend());
            }
        }
    }

    static void refuseText(List<String> head) throws Unreadable {
        String first = head.get(0).strip();
        if (first.equals("<Application>") && head.stream().anyMatch(l -> l.contains("VersaStudio"))) {
            throw Unreadable.file(
                    "unsupported",
                    "this is a VersaStudio .par file, whose impedances are raw and not calibrated",
                    "In VersaStudio export the calibrated impedances as text.");
        }
        if (first.startsWith("{") && first.toLowerCase(Locale.ROOT).contains("palmsens")) {
            throw Unreadable.file(
                    "unsupported", "this is a PalmSens .pssession file", "In PSTrace export the spectra as CSV.");
        }
    }
}
