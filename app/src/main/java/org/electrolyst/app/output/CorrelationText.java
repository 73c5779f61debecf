package org.electrolyst.app.output;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.electrolyst.model.result.Covariance;
import org.electrolyst.model.result.FitResult;

/** Prints how the errors of fitted parameters hang together: 1 and -1 mean that the data determine only one of the two. */
public final class CorrelationText {
    private CorrelationText() {}

    /** Prints the matrix, lower half; nothing where the fit states no covariance. */
    public static void print(FitResult fit, PrintStream out) {
        fit.covariance().ifPresent(covariance -> {
            List<String> names = covariance.parameters();
            TextTable table = new TextTable(
                    Stream.concat(Stream.of("correlation"), names.stream()).toArray(String[]::new));
            for (int i = 0; i < names.size(); i++) {
                int row = i;
                table.row(Stream.concat(
                                Stream.of(names.get(row)),
                                IntStream.range(0, names.size())
                                        .mapToObj(column -> column > row ? "" : coefficient(covariance, row, column)))
                        .toArray(String[]::new));
            }
            table.print(out, "  ");
            out.println();
        });
    }

    private static String coefficient(Covariance covariance, int row, int column) {
        double scale = Math.sqrt(covariance.at(row, row) * covariance.at(column, column));
        return scale > 0 ? String.format(Locale.ROOT, "%.3f", covariance.at(row, column) / scale) : "-";
    }
}
