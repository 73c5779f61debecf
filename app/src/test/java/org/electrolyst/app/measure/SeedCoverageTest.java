package org.electrolyst.app.measure;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;
import org.assertj.core.api.SoftAssertions;
import org.electrolyst.fixtures.Cases;
import org.electrolyst.fixtures.materials.SimulatedMaterials;
import org.electrolyst.model.time.Cancelled;
import org.electrolyst.store.StoreException;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whether the intervals that laboratory days state hold what was put into the simulated cells as often as they promise. */
class SeedCoverageTest {
    private static final int FEW = 2;
    private static final int MANY = 100;

    /** Beyond this many standard uncertainties a number is wrong, not unlucky. */
    private static final double WRONG = 4.5;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"MOF-688", "gel film"})
    void statedIntervalsHoldTheTruthOverManySeeds(String material) throws StoreException, Cancelled {
        Map<String, List<LabDay.Found>> found = new LinkedHashMap<>();
        int seeds = Cases.count(FEW, MANY);
        for (int seed = 1; seed <= seeds; seed++) {
            Path database = folder.resolve("day-" + seed + ".db");
            LabDay.of(SimulatedMaterials.find(material).orElseThrow(), seed, database)
                    .forEach(f -> found.computeIfAbsent(f.quantity(), q -> new ArrayList<>())
                            .add(f));
        }

        SoftAssertions softly = new SoftAssertions();
        found.forEach((quantity, days) -> judge(material + ", " + quantity, days, seeds, softly));
        softly.assertThat(found).hasSize(4);
        softly.assertAll();
    }

    private static void judge(String quantity, List<LabDay.Found> days, int seeds, SoftAssertions softly) {
        long holding = days.stream().filter(LabDay.Found::holdsTruth).count();
        SummaryStatistics scores = new SummaryStatistics();
        days.stream().filter(LabDay.Found::isComplete).forEach(day -> scores.addValue(day.score()));
        String summary = String.format(
                Locale.ROOT,
                "%s: %d of %d intervals hold the truth, %d are not stated; (found - true)/u has mean %.2f and deviation"
                        + " %.2f",
                quantity,
                holding,
                days.size(),
                days.size() - scores.getN(),
                scores.getMean(),
                scores.getStandardDeviation());
        System.out.println(summary);
        softly.assertThat(scores.getN()).as(summary).isEqualTo(seeds);
        softly.assertThat(scores.getMin()).as(summary).isGreaterThanOrEqualTo(-WRONG);
        softly.assertThat(scores.getMax()).as(summary).isLessThanOrEqualTo(WRONG);
        if (seeds == MANY) {
            softly.assertThat(holding).as(summary).isBetween(90L, 99L);
        }
    }
}
