package org.electrolyst.acquisition.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.electrolyst.model.result.Flag;

/** Gathers rows of frequency and impedance into spectra, one for each cycle. */
final class SpectrumRows implements TableReader.Rows {
    private final TableHeader header;
    private final String title;
    private final Harvest harvest;
    private final int frequencyColumn;
    private final int firstColumn;
    private final int secondColumn;
    private final List<Integer> cycleColumns;
    private final OptionalInt temperatureColumn;
    private final PolarForm polar;
    private NumberColumn frequencyHz = new NumberColumn();
    private NumberColumn first = new NumberColumn();
    private NumberColumn second = new NumberColumn();
    private MeanTemperature temperature = new MeanTemperature();
    private List<String> cycle = List.of();
    private int firstLine;
    private int withoutImpedance;
    private boolean afterGap;

    SpectrumRows(TableHeader header, String title, Harvest harvest) {
        this.header = header;
        this.title = title;
        this.harvest = harvest;
        List<Integer> needed = header.needed();
        this.frequencyColumn = needed.get(0);
        this.firstColumn = needed.get(1);
        this.secondColumn = needed.get(2);
        this.cycleColumns = header.all(ColumnRole.CYCLE);
        this.temperatureColumn = header.index(ColumnRole.TEMPERATURE);
        this.polar = new PolarForm(header);
        if (header.column(ColumnRole.FREQUENCY)
                .unit()
                .filter(ColumnUnit.RADIAN_PER_SECOND::equals)
                .isPresent()) {
            harvest.note(Flag.info(
                    "angularFrequency", "angular frequencies (rad/s) were divided by 2π to give frequencies (Hz)"));
        }
    }

    @Override
    public void add(RowReader row) throws Unreadable {
        double f = row.si(frequencyColumn);
        double a = row.si(firstColumn);
        double b = row.si(secondColumn);
        if (f == 0 && a == 0 && b == 0) {
            withoutImpedance++;
            return;
        }
        if (!(f > 0)) {
            throw Unreadable.atLine(
                    row.number(),
                    "frequency",
                    "the frequency is " + f + " Hz, but must be above 0",
                    "Correct or remove the row.");
        }
        splitBefore(row, f);
        if (header.content() == TableHeader.Content.CARTESIAN) {
            polar.check(row, a, b);
        } else {
            polar.see(b);
        }
        if (temperatureColumn.isPresent()) {
            temperature.add(row, temperatureColumn.getAsInt());
        }
        if (first.size() == 0) {
            firstLine = row.number();
        }
        frequencyHz.add(f);
        first.add(a);
        second.add(b);
    }

    private void splitBefore(RowReader row, double f) throws Unreadable {
        List<String> now = new ArrayList<>();
        for (int column : cycleColumns) {
            now.add(row.label(column));
        }
        boolean restarts = restarts(f);
        if (frequencyHz.size() > 0 && (!now.equals(cycle) || (afterGap && restarts))) {
            close();
        } else if (restarts) {
            harvest.note(Flag.warning(
                    "frequenciesRestart",
                    "the frequencies start again at line " + row.number()
                            + ": several sweeps stand in one table and are read as one spectrum"));
        }
        cycle = now;
        afterGap = false;
    }

    /** Whether a sweep that went some way is back near its first frequency. */
    private boolean restarts(double f) {
        int n = frequencyHz.size();
        if (n < 3) {
            return false;
        }
        double start = Math.log(frequencyHz.at(0));
        double last = Math.log(frequencyHz.at(n - 1));
        double now = Math.log(f);
        return Math.abs(now - start) < 0.1 * Math.abs(now - last) && Math.abs(last - start) > 0.1;
    }

    @Override
    public void gap() {
        afterGap = true;
    }

    @Override
    public void finish() throws Unreadable {
        if (frequencyHz.size() > 0) {
            close();
        }
        polar.finish();
        if (withoutImpedance > 0) {
            harvest.note(Flag.info(
                    "rowsWithoutImpedance",
                    withoutImpedance + " rows of frequency 0 and impedance 0 hold no impedance and were left out"));
        }
    }

    private void close() throws Unreadable {
        boolean cartesian = header.content() == TableHeader.Content.CARTESIAN;
        NumberColumn real = first;
        NumberColumn imaginary = second;
        if (!cartesian) {
            harvest.note(Flag.info("computedFromPolar", "Z' and Z'' were computed from |Z| and phase"));
            double toRadians = polar.radiansPerUnit();
            real = new NumberColumn();
            imaginary = new NumberColumn();
            for (int i = 0; i < first.size(); i++) {
                real.add(first.at(i) * Math.cos(second.at(i) * toRadians));
                imaginary.add(first.at(i) * Math.sin(second.at(i) * toRadians));
            }
        }
        ColumnRole signed = cartesian ? ColumnRole.IMAGINARY : ColumnRole.PHASE;
        OptionalDouble mean = temperature.kelvin(harvest);
        harvest.add(new RawSpectrum(
                frequencyHz, real, imaginary, header.column(signed).negated(), mean, titleOfCycle(), firstLine));
        frequencyHz = new NumberColumn();
        first = new NumberColumn();
        second = new NumberColumn();
        temperature = new MeanTemperature();
    }

    private String titleOfCycle() {
        if (cycleColumns.isEmpty()) {
            return title;
        }
        StringBuilder words = new StringBuilder(title);
        for (int i = 0; i < cycle.size(); i++) {
            words.append(words.isEmpty() ? "" : ", ")
                    .append(header.columns().get(cycleColumns.get(i)).header())
                    .append(' ')
                    .append(cycle.get(i));
        }
        return words.toString();
    }
}
