package org.electrolyst.app.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each rule catches what it is for in a small house that breaks all of them, and leaves its upright classes alone. */
class HouseRulesTest {
    private static final String CROOKED = "org.electrolyst.app.architecture.crooked";
    private static final JavaClasses CLASSES = new ClassFileImporter().importPackages(CROOKED);
    private static final List<ArchRule> RULES = new HouseRules(CROOKED).all();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    follow the arrows between modules              | model.PointsUpward
                    follow the arrows between modules              | acquisition.FitsCircuits
                    follow the arrows between modules              | unplanned.Stray
                    imports touch no instrument                    | acquisition.imports.OpensPorts
                    imports touch no instrument                    | acquisition.imports.StartsRuns
                    packages have no cycles                        | reports.plot
                    be in a package that is @NullMarked            | unplanned.Stray
                    packages say what they hold                    | app.util.Odds
                    static state never changes                     | app.Remembers.count
                    SQL only in store                              | app.Intrudes.onTheDatabase
                    Excel only in reports                          | app.Intrudes.onTheWorkbook
                    serial ports only in drivers                   | app.Intrudes.onThePort
                    JSON only in store and app                     | fixtures.Careless.writesJson
                    standard streams only in app                   | fixtures.Careless.prints
                    exit only in app                               | fixtures.Careless.exits
                    sleep only in app                              | fixtures.Careless.sleeps
                    system clock only in app and model.time        | fixtures.Careless.looksAtTheClock
                    unseeded randomness only in app                | fixtures.Careless.throwsDice
                    unseeded randomness only in app                | fixtures.Careless.numbers
                    present time only from WallTime                | fixtures.Careless.asksForNow
                    present time only from WallTime                | fixtures.Careless.passesNowOn
                    analysis does no files, no SQL, no logging     | analysis.circuit.Impure.readsFiles
                    analysis does no files, no SQL, no logging     | analysis.circuit.Impure.logs
                    analysis does no files, no SQL, no logging     | analysis.circuit.Impure.startsThreads
                    analysis does no files, no SQL, no logging     | analysis.circuit.Impure.goesParallel
                    """)
    void catches(String rule, String culprit) {
        assertThat(report(ruleCalled(rule))).contains(CROOKED + "." + culprit);
    }

    @Test
    void everyRuleCatchesSomething() {
        assertThat(RULES)
                .allSatisfy(rule -> assertThat(rule.evaluate(CLASSES).hasViolation())
                        .as(rule.getDescription())
                        .isTrue());
    }

    @Test
    void noRuleFindsFaultWithAnUprightClass() {
        assertThat(RULES).allSatisfy(rule -> assertThat(report(rule)).doesNotContain("Upright", "WallTime.now"));
    }

    private static ArchRule ruleCalled(String start) {
        List<ArchRule> found = RULES.stream()
                .filter(rule -> rule.getDescription().contains(start))
                .toList();
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private static String report(ArchRule rule) {
        return rule.evaluate(CLASSES).getFailureReport().getDetails().stream().collect(Collectors.joining("\n"));
    }
}
