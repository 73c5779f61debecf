package org.electrolyst.app.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;
import org.electrolyst.model.measurement.VoltagePoint;
import org.electrolyst.model.run.RecordId;
import org.electrolyst.model.run.SeriesKey;
import org.electrolyst.model.run.SeriesRecord;
import org.electrolyst.model.run.SeriesRole;
import org.electrolyst.model.run.StepKey;
import org.electrolyst.model.run.StoredRest;
import org.junit.jupiter.api.Test;

class OpenCellTest {
    private static final Instant MORNING = Instant.parse("2026-01-05T08:00:00Z");

    @Test
    void addsTheRestsSinceTheLastSpectrumOrHold() {
        OpenCell open = new OpenCell(
                List.of(rest(0, 30), rest(400, 7200), rest(7700, 30), rest(9000, 60)),
                List.of(at(100), at(300), at(7800)));
        assertThat(open.secondsBefore(series(SeriesRole.BEFORE_HOLD, 7800))).hasValue(7230);
    }

    @Test
    void knowsOfNothingThatPolarisedTheCellBeforeItsFirstSpectrum() {
        OpenCell open = new OpenCell(List.of(rest(0, 30)), List.of(at(100), at(300)));
        assertThat(open.secondsBefore(series(SeriesRole.BEFORE_HOLD, 100))).isEmpty();
        assertThat(open.secondsBefore(series(SeriesRole.BEFORE_HOLD, 300))).hasValue(0);
    }

    private static Instant at(long seconds) {
        return MORNING.plusSeconds(seconds);
    }

    private static StoredRest rest(long beganS, double lastedS) {
        return new StoredRest(
                RecordId.run(1),
                series(SeriesRole.REST, beganS),
                List.of(new VoltagePoint(1, 0), new VoltagePoint(lastedS, 0)));
    }

    private static SeriesRecord series(SeriesRole role, long beganS) {
        return new SeriesRecord(
                new SeriesKey(new StepKey(1, 1), role, 1),
                at(beganS),
                2,
                true,
                true,
                OptionalDouble.empty(),
                OptionalDouble.empty());
    }
}
