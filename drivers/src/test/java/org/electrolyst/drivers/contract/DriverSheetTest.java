package org.electrolyst.drivers.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.electrolyst.drivers.cases.PotentiostatCases;
import org.electrolyst.drivers.cases.StageCases;
import org.electrolyst.drivers.registry.PotentiostatDrivers;
import org.electrolyst.drivers.registry.StageDrivers;
import org.electrolyst.drivers.sheet.DriverSheet;
import org.electrolyst.drivers.stage.StageDriver;
import org.electrolyst.drivers.stage.StageLimits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What no driver may lack: models with limits and settings, sources, a safe state, conversations and a simulator. */
class DriverSheetTest {
    static List<DriverSheet<?, ?>> sheets() {
        return Stream.<DriverSheet<?, ?>>concat(
                        PotentiostatDrivers.all().stream().map(driver -> driver.sheet()),
                        StageDrivers.all().stream().map(driver -> driver.sheet()))
                .toList();
    }

    static List<StageDriver> stages() {
        return StageDrivers.all();
    }

    @ParameterizedTest
    @MethodSource("sheets")
    void saysWhatItIsByWhichSourcesAndHowSureThatIs(DriverSheet<?, ?> sheet) {
        assertThat(sheet.driver()).matches("[a-z][a-z0-9-]*");
        assertThat(sheet.sources()).isNotEmpty().allMatch(source -> source.length() > 20);
        assertThat(sheet.safeState()).matches("(?s).*(confirm|read back).*");
        assertThat(sheet.certainty().words()).isNotBlank();
        assertThat(sheet.modelNames()).doesNotHaveDuplicates();
        assertThat(sheet.properties()).allMatch(p -> p.readable() || p.settable());
    }

    @ParameterizedTest
    @MethodSource("sheets")
    void hasConversationsMadeFromTheExamplesOfItsSources(DriverSheet<?, ?> sheet) throws Exception {
        assertThat(Conversations.of(sheet.driver())).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("stages")
    void statesWhatEachStageCanDoAndHowWellItKnows(StageDriver driver) {
        assertThat(driver.sheet().models()).allSatisfy(model -> {
            StageLimits limits = model.limits();
            assertThat(limits.lowestK()).isPositive().isLessThan(limits.highestK());
            assertThat(limits.slowestKPerS()).isPositive().isLessThan(limits.fastestKPerS());
            assertThat(limits.resolutionK()).isPositive();
            assertThat(model.accuracy().offsetK()).isPositive();
            assertThat(model.line().baud()).isPositive();
        });
    }

    @Test
    void everyPotentiostatModelHasASimulatorForTheContractAndNoOtherHas() {
        assertThat(PotentiostatCases.all().stream()
                        .map(c -> c.driver().name() + " " + c.model())
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(PotentiostatDrivers.all().stream()
                        .flatMap(driver -> driver.models().stream().map(model -> driver.name() + " " + model))
                        .toList());
    }

    @Test
    void everyStageHasASimulatorForTheContractAndNoOtherHas() {
        assertThat(StageCases.all().stream().map(c -> c.driver().name()).distinct())
                .containsExactlyInAnyOrderElementsOf(StageDrivers.names());
    }
}
