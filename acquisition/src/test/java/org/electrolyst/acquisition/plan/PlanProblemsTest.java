package org.electrolyst.acquisition.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.electrolyst.acquisition.plan.KnownToTests.problems;
import static org.electrolyst.acquisition.plan.KnownToTests.read;
import static org.electrolyst.acquisition.plan.KnownToTests.withSteps;

import java.util.List;
import org.electrolyst.acquisition.yaml.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanProblemsTest {
    @Test
    void listsFiveDifferentMistakesOfOnePlanInTheOrderOfItsLines() {
        String plan = ExamplePlans.pellet()
                .replace("model: emstat4-lr", "model: emstat4-lt")
                .replace("mains: 50 Hz", "mains: 50")
                .replace("amplitude: 10 mV rms", "amplitud: 10 mV rms")
                .replace("70 °C, 20 °C]", "170 °C, 20 °C]")
                .replace("at-most: 24 h", "at-most: 24,5 h");

        assertThat(problems(plan).stream().filter(Problem::isError).map(Problem::toString))
                .containsExactly(
                        "line 12, column 43, instruments.potentiostat.model: 'emstat4-lt' is not one of emstat4-lr, nexus."
                                + " Did you mean 'emstat4-lr'?",
                        "line 16, column 8, mains: '50' has no unit; a frequency needs one of µHz, mHz, Hz, kHz, MHz, GHz."
                                + " Write it like 50 Hz.",
                        "line 19, column 61, defaults.impedance.amplitud: there is no key 'amplitud' here. Did you mean"
                                + " 'amplitude'? Keys here are from, to, points-per-decade, amplitude, dc.",
                        "line 22, column 47, steps[1].temperatures.at[6]: 170 °C is outside limits.temperature, -20 °C .. 90"
                                + " °C. Change it, or widen the limit if sample and cell bear that.",
                        "line 32, column 23, steps[3].bruce-vincent.hold.at-most: '24,5 h' has a decimal comma; write 24.5 h."
                                + " Write it like 24 h.");
    }

    @Test
    void refusesFrequenciesThatThePotentiostatDoesNotReach() {
        assertThat(messages(withSteps("  - impedance: {from: 1 MHz}")))
                .containsExactly("1 MHz is beyond the potentiostat, which measures from 10 µHz to 200 kHz");
        assertThat(read(withSteps("  - impedance: {from: 1 MHz}").replace("emstat4-lr", "nexus")))
                .isInstanceOf(Plan.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            impedance: {amplitude: 1 V};                          1.414 V, amplitude included; the plan's limit is 500 mV
            impedance: {amplitude: 10 mV peak};                   unknown unit 'mV peak'
            impedance: {from: 1 Hz, to: 10 Hz};                   a sweep goes down
            impedance: {dc: bias};                                no bias outside a hold
            impedance: {dc: osv};                                 'osv' is not one of ocv, bias
            impedance: {dc: 0.6 V};                               614.1 mV
            impedance: {points-per-decade: 0.5};                  1 to 100 points per decade
            impedance: {repeat-until: {resistance: 1 %}};         'at-most' is missing
            impedance: {repeat-until: {resistance: 100 %, at-most: 3}};  below 100 %
            impedance: {repeat-until: {resistance: 1 %, at-most: 1}};    whole number from 2
            rest: {until: 0.02 mV/min};                           'at-most' is missing
            rest: {at-most: 0 min};                               a time above 0
            rest: {at-most: 30};                                  has no unit
            rest: {at-most: 30 mV};                               is a voltage, but a time is wanted
            rest: {at-most: 30 min ± 1 min};                      a setting has no uncertainty
            rest: {at-most: 30 min, otherwise: stop};             'stop' is not one of fail, flag
            hold: {at-most: 1 h};                                 'voltage' is missing
            hold: {voltage: 0.6 V, at-most: 1 h};                 600 mV, amplitude included
            hold: {voltage: 10 mV, at-most: 1 h, largest-current: 10 mA};  more than plan and potentiostat allow, 5 mA
            hold: {voltage: 10 mV, at-most: 1 h, late-interval: 20 s};     every 1 s to 10 s
            hold: {voltage: 10 mV, at-most: 1 h, impedance: {dc: ocv}};    is measured under its bias
            bruce-vincent: {bias: [0 mV], hold: {at-most: 1 h}};  a value above 0
            bruce-vincent: {bias: [], hold: {at-most: 1 h}};      there is no bias
            bruce-vincent: {bias: [10 mV]};                       'hold' is missing
            bruce-vincent: {bias: [10 mV], polarity: either, hold: {at-most: 1 h}};  'either' is not one of
            bruce-vincent: {bias: [10 mV], hold: {at-most: 1 h}, rest-between: five time-constants};  not a number
            bruce-vincent: {bias: [10 mV], hold: {at-most: 1 h}, rest-between: -5 time-constants};    positive number
            bruce-vincent: {bias: [10 mV], hold: {at-most: 1 h}, rest-between: 0 s};  a time above 0
            impedance: {ramp: 5 K/min};                           'ramp' needs a temperature to go to
            impedance: {at: 40 °C};                               needs a rate
            impedance: {at: [40 °C, 50 °C], ramp: 5 K/min};       one step has one temperature
            temperatures: {at: [], ramp: 5 K/min, do: [impedance: {}]};         there are no temperatures
            temperatures: {at: [40 °C], ramp: 5 K/min};                         'do' is missing
            temperatures: {at: [40 °C], ramp: 5 K/min, do: []};                 there are no steps
            temperatures: {at: [40 °C], ramp: 500 K/min, do: [impedance: {}]};  is beyond the stage
            temperatures: {at: [40 °C], ramp: 5 K/min, do: [impedance: {at: 50 °C}]};  set by 'temperatures' around it
            temperatures: {at: [40 °C], ramp: 5 K/min, do: [temperatures: {}]};        no step 'temperatures' here
            impedence: {};                                        there is no step 'impedence' here
            """)
    void saysWhatIsWrongWithAStep(String step, String words) {
        assertThat(messages(withSteps("  - " + step)))
                .hasSize(1)
                .first()
                .asString()
                .contains(words);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            plan: 1;                        plan: 2;                         reads version 1 of plans
            name: pellet;                   '';                              'name' is missing
            '{id: P03}';                    '{material: x}';                 'id' is missing
            '{id: P03}';                    '{id: 5}';                       ''
            driver: palmsens;               driver: palmsense;               'palmsense' is not one of palmsens
            /dev/ttyUSB1;                   /dev/ttyUSB0;                    both on /dev/ttyUSB0
            /dev/ttyUSB1;                   tcp:localhost;                   has not the form tcp:host:port
            safe-state: {stage: off};       '';                              'safe-state' is missing
            stage: off;                     stage: of;                       'of' is not one of off, hold
            stage: off;                     'stage: {to: 120 °C, rate: 2 K/min}';  outside limits.temperature
            temperature: -20 °C .. 90 °C,;  '';                              needs limits.temperature
            -20 °C .. 90 °C;                90 °C .. -20 °C;                 from a lower to a higher
            -20 °C .. 90 °C;                90 °C;                           not a range
            -20 °C .. 90 °C;                -20 .. 90;                       has no unit
            voltage: 0.5 V;                 voltage: 5 V;                    beyond the potentiostat, which reaches 3 V
            current: 5 mA;                  current: 50 mA;                  beyond the potentiostat, which reaches 30 mA
            Li|electrolyte|Li;              Li/electrolyte/Li;               is not a cell type
            10 mm ± 0.05 mm;                10 mm ± 0.05 mm, electrode-area: 1 cm²;  the area follows from the diameter
            """)
    void saysWhatIsWrongAboveTheSteps(String right, String wrong, String words) {
        String plan = withSteps("  - impedance: {}");
        assertThat(plan).contains(right);

        List<String> errors = messages(plan.replace(right, wrong));

        if (words.isEmpty()) {
            assertThat(errors).isEmpty();
        } else {
            assertThat(errors).hasSize(1).first().asString().contains(words);
        }
    }

    @Test
    void refusesATripleBetweenElectrodesThatBlock() {
        String plan = withSteps("  - bruce-vincent: {bias: [10 mV], hold: {at-most: 1 h}}");

        assertThat(messages(plan.replace("Li|electrolyte|Li", "SS|electrolyte|SS"))
                        .get(0))
                .contains("exchange ions");
        assertThat(messages(plan.replace("Li|electrolyte|Li", "Li|electrolyte|Na"))
                        .get(0))
                .contains("different electrodes");
        assertThat(messages(plan)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"../x.xlsx", "/tmp/x.xlsx", "C:x.xlsx", "a\\x.xlsx", "..", ".xlsx", "CON.xlsx", "nul.xlsx"})
    void refusesAReportOutsideItsFolder(String file) {
        assertThat(messages(withSteps("  - impedance: {}") + "report: {file: '" + file + "'}"))
                .hasSize(1)
                .first()
                .asString()
                .contains("plain file name");
    }

    @Test
    void refusesARecipeThatNobodyKnows() {
        assertThat(problems(withSteps("  - impedance: {}") + "analysis: {recipe: symetric-metal}"))
                .hasSize(1)
                .first()
                .hasToString(
                        "line 12, column 20, analysis.recipe: 'symetric-metal' is not one of blocking, symmetric-metal."
                                + " Did you mean 'symmetric-metal'?");
    }

    @Test
    void refusesTemperaturesWithoutAStage() {
        String film = ExamplePlans.film().replace("  - rest:", "  - impedance: {at: 40 °C, ramp: 5 K/min}\n  - rest:");

        assertThat(messages(film)).containsExactly("a temperature needs a stage, and the plan names none");
    }

    @Test
    void seesStepsWhoseSettingsAreNotIndented() {
        assertThat(messages(withSteps("  - impedance:", "    to: 1 Hz")))
                .containsExactly("a step has one key, its kind; this one has 2: impedance, to");
        assertThat(messages(withSteps("  - impedance"))).containsExactly("a step is a map with one key, its kind");
        assertThat(messages(withSteps())).containsExactly("there are no steps");
    }

    @Test
    void refusesMoreStepsThanALaboratoryCanMeasure() {
        String temperatures = "20 °C, 30 °C, ".repeat(60);
        String steps = "rest: {at-most: 1 s}, ".repeat(100);

        assertThat(messages(withSteps(
                        "  - temperatures: {at: [" + temperatures + "], ramp: 5 K/min, do: [" + steps + "]}")))
                .containsExactly("there are more than 10000 steps, loops unrolled");
    }

    @Test
    void checksVoltageAndAmplitudeTogetherWhereverEachComesFrom() {
        String plan = withSteps("  - impedance: {amplitude: 30 mV}")
                .replace("steps:", "defaults: {impedance: {dc: 0.47 V}}\nsteps:");

        assertThat(messages(plan))
                .containsExactly("the cell would see up to 512.4 mV, amplitude included; the plan's limit is 500 mV");
        assertThat(messages(withSteps("  - impedance: {}").replace("voltage: 0.5 V", "voltage: 14 mV")))
                .containsExactly("the cell would see up to 14.14 mV, amplitude included; the plan's limit is 14 mV");
    }

    @Test
    void allowsWhatIsExactlyAtALimit() {
        String plan = withSteps(
                        "  - temperatures: {at: [-20 °C, 90 °C], ramp: 150 K/min, do: [impedance: {from: 200 kHz, to: 10 µHz}]}",
                        "  - hold: {voltage: -0.5 V, at-most: 1 h, largest-current: 30 mA}")
                .replace("current: 5 mA", "current: 30 mA");

        assertThat(messages(plan)).isEmpty();
        assertThat(messages(plan.replace("150 K/min", "0.6 K/h"))).isEmpty();
    }

    @Test
    void keepsLineBreaksOutOfNames() {
        assertThat(messages(withSteps("  - impedance: {}").replace("name: pellet", "name: \"a\\nb\"")))
                .containsExactly("the text has a line break, a tab or another control character");
    }

    @Test
    void isNotLedInCirclesByAnAlias() {
        assertThat(messages(withSteps()
                        .replace("steps:\n", "steps: &all [temperatures: {at: 40 °C, ramp: 5 K/min, do: *all}]")))
                .containsExactly("there is no step 'temperatures' here");
    }

    @Test
    void warnsOfPhysicsWithoutRefusingThePlan() {
        assertThat(warnings(ExamplePlans.pellet()))
                .containsExactly("the cell was hotter before this triple, and interfaces age with heat");
        assertThat(warnings(withSteps("  - impedance: {amplitude: 30 mV rms}")))
                .first()
                .asString()
                .contains("linear");
        assertThat(warnings(withSteps("  - bruce-vincent: {bias: [10 mV, 50 mV], hold: {at-most: 1 h}}")))
                .containsExactly("50 mV may be too much for a linear response");
        assertThat(warnings(withSteps("  - impedance: {}").replace("thickness: 0.60 mm ± 0.01 mm, ", "")))
                .containsExactly("without thickness and electrode diameter there will be no conductivities");
        assertThat(warnings(withSteps("  - impedance: {}").replace(" ± 0.01 mm", ""))
                        .get(0))
                .contains("no uncertainty");
        assertThat(warnings(withSteps("  - impedance: {from: 60 Hz, to: 40 Hz, points-per-decade: 50}"))
                        .get(0))
                .contains("lie within 6 % of the mains");
    }

    private static List<String> messages(String plan) {
        return problems(plan).stream()
                .filter(Problem::isError)
                .map(Problem::message)
                .toList();
    }

    private static List<String> warnings(String plan) {
        assertThat(read(plan)).as(problems(plan).toString()).isInstanceOf(Plan.class);
        return problems(plan).stream().map(Problem::message).toList();
    }
}
