package org.electrolyst.acquisition.imports;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.electrolyst.model.result.Flag;

/** Date and time as instruments write them: without zone, and with day and month in either order. */
final class FileDate {
    private static final Pattern DATE = Pattern.compile("(\\d{1,2})([/.-])(\\d{1,2})\\2(\\d{4})");
    private static final Pattern TIME =
            Pattern.compile("(\\d{1,2}):(\\d{2}):(\\d{2})(?:[.,](\\d{1,9}))?(?:\\s*([AaPp])[Mm])?");

    private FileDate() {}

    /** Notes when the file was measured, unless day and month could be exchanged: then says so instead. */
    static void note(String text, ZoneId zone, Harvest harvest) {
        Matcher date = DATE.matcher(text);
        Matcher time = TIME.matcher(text);
        if (!date.find() || !time.find()) {
            return;
        }
        int first = Integer.parseInt(date.group(1));
        int second = Integer.parseInt(date.group(3));
        boolean dayFirst = date.group(2).equals(".") || first > 12;
        if (!dayFirst && second <= 12 && first != second) {
            harvest.note(Flag.info(
                    "dateAmbiguous", "the date " + date.group() + " does not tell day from month, so it was left out"));
            return;
        }
        try {
            LocalDate day =
                    LocalDate.of(Integer.parseInt(date.group(4)), dayFirst ? second : first, dayFirst ? first : second);
            harvest.measuredAt(
                    LocalDateTime.of(day, timeOfDay(time)).atZone(zone).toInstant());
            harvest.note(Flag.info(
                    "dateWithoutZone",
                    "the file's clock names no zone; it was read as " + (zone.equals(ZoneOffset.UTC) ? "UTC" : zone)));
        } catch (DateTimeException e) {
            harvest.note(Flag.info("dateInvalid", "'" + text.strip() + "' is no date, so it was left out"));
        }
    }

    private static LocalTime timeOfDay(Matcher time) {
        int hour = Integer.parseInt(time.group(1));
        if (time.group(5) != null) {
            hour = hour % 12 + (time.group(5).equalsIgnoreCase("p") ? 12 : 0);
        }
        String fraction = time.group(4) == null ? "" : time.group(4);
        int nanos = Integer.parseInt((fraction + "000000000").substring(0, 9));
        return LocalTime.of(hour, Integer.parseInt(time.group(2)), Integer.parseInt(time.group(3)), nanos);
    }
}
