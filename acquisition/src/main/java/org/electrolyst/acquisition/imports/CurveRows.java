package org.electrolyst.acquisition.imports;

import org.electrolyst.model.polarization.PolarizationCurve;
import org.electrolyst.model.result.Flag;

/** Gathers rows of time, current and voltage into one polarization curve. */
final class CurveRows implements TableReader.Rows {
    private final int timeColumn;
    private final int currentColumn;
    private final int voltageColumn;
    private final String title;
    private final Harvest harvest;
    private final NumberColumn timeS = new NumberColumn();
    private final NumberColumn currentA = new NumberColumn();
    private final NumberColumn voltageV = new NumberColumn();

    CurveRows(TableHeader header, String title, Harvest harvest) {
        this.timeColumn = header.index(ColumnRole.TIME).orElseThrow();
        this.currentColumn = header.index(ColumnRole.CURRENT).orElseThrow();
        this.voltageColumn = header.index(ColumnRole.VOLTAGE).orElseThrow();
        this.title = title;
        this.harvest = harvest;
        for (int column : header.needed()) {
            if (header.columns().get(column).unit().isEmpty()) {
                harvest.note(Flag.warning(
                        "unitAssumed",
                        "column '" + header.columns().get(column).header()
                                + "' names no unit; s, A and V are assumed"));
            }
        }
    }

    @Override
    public void add(RowReader row) throws Unreadable {
        double time = row.si(timeColumn);
        if (timeS.size() > 0 && time < timeS.at(timeS.size() - 1)) {
            throw Unreadable.atLine(
                    row.number(),
                    "timeOrder",
                    "time runs backwards, from " + timeS.at(timeS.size() - 1) + " s to " + time + " s",
                    "Give each curve its own header, or export them one by one.");
        }
        double current = row.si(currentColumn);
        double voltage = row.si(voltageColumn);
        timeS.add(time);
        currentA.add(current);
        voltageV.add(voltage);
    }

    @Override
    public void gap() {
        // An empty line within a curve means nothing: time tells where it ends.
    }

    @Override
    public void finish() {
        harvest.add(new PolarizationCurve(timeS.toVector(), currentA.toVector(), voltageV.toVector()), title);
    }
}
