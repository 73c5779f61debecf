package org.electrolyst.analysis.transference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.electrolyst.fixtures.Cases;
import org.electrolyst.fixtures.golden.BruceVincentExamples;
import org.electrolyst.fixtures.golden.BruceVincentExamples.ExactCell;
import org.electrolyst.fixtures.golden.BruceVincentExamples.PublishedCell;
import org.electrolyst.fixtures.noise.Noise;
import org.electrolyst.model.quantity.Dimension;
import org.electrolyst.model.quantity.Quantity;
import org.electrolyst.model.result.Estimate;
import org.electrolyst.model.result.Flag;
import org.electrolyst.model.result.TransferenceInputs;
import org.electrolyst.model.result.TransferenceResult;
import org.electrolyst.model.result.TransferenceResult.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class BruceVincentTest {
    private static final Experiment EVANS_1 = Experiment.of(0.010, 17.54e-6, 10.78e-6, 243, 250);
    private static final double STEP_V = BruceVincentExamples.EXACT_CELL_STEP_V;

    static Iterable<PublishedCell> published() {
        return BruceVincentExamples.published();
    }

    static Iterable<ExactCell> exact() {
        return BruceVincentExamples.exact();
    }

    @ParameterizedTest
    @MethodSource("published")
    void recomputesTheTableOfEvansVincentAndBruce(PublishedCell row) {
        checkDigits(row);
        assertThat(evaluate(Experiment.of(row)).transference().orElseThrow().value())
                .isCloseTo(row.published(), within(0.005));
    }

    /** The row whose initial current was copied wrongly follows its own formula all the same: 0.241, not the printed 0.47. */
    @Test
    void recomputesTheTranscriptionThatContradictsItself() {
        checkDigits(BruceVincentExamples.inconsistentTranscription());
        Experiment corrected = Experiment.of(0.010, 20e-6, 10.15e-6, 156, 250);
        assertThat(evaluate(corrected).transference().orElseThrow().value()).isCloseTo(0.468, within(5e-4));
        assertThat(evaluate(corrected).electrolyteResistance().value()).isCloseTo(344, within(0.5));
    }

    private static void checkDigits(PublishedCell row) {
        TransferenceResult result = evaluate(Experiment.of(row));
        double lastDigit = row.recomputed() < 0.3 ? 5e-4 : 5e-5;
        assertThat(result.transference().orElseThrow().value()).isCloseTo(row.recomputed(), within(lastDigit));
        assertThat(result.currentRatio()).isCloseTo(row.currentRatio(), within(5e-4));
        assertThat(result.electrolyteResistance().value())
                .isCloseTo(row.impliedElectrolyteResistanceOhm(), within(0.5));
    }

    /** Ohmic and steady current to eight digits give t to seven, by all three forms. */
    @ParameterizedTest
    @MethodSource("exact")
    void returnsTheTransferenceNumberOfAnIdealCell(ExactCell cell) {
        TransferenceResult result = evaluate(Experiment.of(
                        STEP_V,
                        cell.ohmicCurrentA(),
                        cell.steadyCurrentA(),
                        cell.interfacialResistanceOhm(),
                        cell.interfacialResistanceOhm())
                .withElectrolyte(cell.electrolyteResistanceOhm(), cell.electrolyteResistanceOhm()));
        for (Optional<Estimate> form : List.of(result.transference(), result.ohmic(), result.bulkCorrected())) {
            assertThat(form.orElseThrow().value()).isCloseTo(cell.transference(), within(2e-6));
        }
        assertThat(result.electrolyteResistance().value())
                .isCloseTo(cell.electrolyteResistanceOhm(), withinPercentage(1e-3));
        assertThat(codes(result)).doesNotContain("initialCurrentInconsistent");
    }

    /** A late first sample has already fallen, which always makes t too high; with R_e known it shows. */
    @ParameterizedTest
    @MethodSource("exact")
    void aLateInitialCurrentOnlyRaisesTheNumber(ExactCell cell) {
        double at1s = evaluate(Experiment.of(
                        STEP_V,
                        cell.currentAt1SA(),
                        cell.steadyCurrentA(),
                        cell.interfacialResistanceOhm(),
                        cell.interfacialResistanceOhm()))
                .transference()
                .orElseThrow()
                .value();
        assertThat(at1s).isGreaterThan(cell.transference());
    }

    @Test
    void flagsAnInitialCurrentThatImpedanceContradicts() {
        TransferenceResult late =
                evaluate(Experiment.of(STEP_V, 16.0e-6, 10.928962e-6, 353, 353).withElectrolyte(224.8));
        assertThat(flag(late, "initialCurrentInconsistent").level()).isEqualTo(Flag.Level.WARNING);
        TransferenceResult wrong =
                evaluate(Experiment.of(STEP_V, 30e-6, 10.15e-6, 156, 250).withElectrolyte(344));
        assertThat(flag(wrong, "initialCurrentInconsistent"))
                .returns(Flag.Level.NEEDS_PERSON, Flag::level)
                .satisfies(f -> assertThat(f.message()).contains("177 Ω").contains("344 Ω"));
        TransferenceResult right = evaluate(EVANS_1.withElectrolyte(330));
        assertThat(codes(right)).doesNotContain("initialCurrentInconsistent");
    }

    /** 1 % of currents and voltage, 3 % of resistances: 0.011 to 0.016 for these cells, as their scatter of 0.018 suggests. */
    @ParameterizedTest
    @MethodSource("published")
    void propagatesTheUncertaintyThatTheCellsShow(PublishedCell row) {
        Estimate t = evaluate(Experiment.of(row).uncertain(0.01, 0.03))
                .transference()
                .orElseThrow();
        assertThat(t.standardUncertainty().orElseThrow()).isBetween(0.0105, 0.0165);
        assertThat(t.upper95().orElseThrow() - t.lower95().orElseThrow())
                .isCloseTo(2 * 1.96 * t.standardUncertainty().orElseThrow(), withinPercentage(2));
    }

    @Test
    void propagatesEveryFormAsMonteCarloDoes() {
        Experiment mean = EVANS_1.withElectrolyte(327, 331).uncertain(0.003, 0.01);
        TransferenceResult result = evaluate(mean);
        agreesWithMonteCarlo(mean, result.transference(), r -> r.transference().orElseThrow());
        agreesWithMonteCarlo(mean, result.ohmic(), r -> r.ohmic().orElseThrow());
        agreesWithMonteCarlo(
                mean, result.bulkCorrected(), r -> r.bulkCorrected().orElseThrow());
        agreesWithMonteCarlo(
                mean, Optional.of(result.electrolyteResistance()), TransferenceResult::electrolyteResistance);
    }

    private static void agreesWithMonteCarlo(
            Experiment mean, Optional<Estimate> linear, Function<TransferenceResult, Estimate> form) {
        int cases = Cases.count(10_000, 200_000);
        Noise noise = new Noise(31);
        double sum = 0;
        double squares = 0;
        for (int c = 0; c < cases; c++) {
            double deviation = form.apply(evaluate(disturbed(mean, noise, c))).value()
                    - linear.orElseThrow().value();
            sum += deviation;
            squares += deviation * deviation;
        }
        double spread = Math.sqrt(squares / cases - Math.pow(sum / cases, 2));
        // The standard deviation of a spread is 1/√2N of it; what is more is curvature.
        assertThat(linear.orElseThrow().standardUncertainty().orElseThrow()).isCloseTo(spread, withinPercentage(4));
    }

    private static Experiment disturbed(Experiment e, Noise noise, int index) {
        double uIV = e.uIV().orElseThrow();
        double uR = e.uR().orElseThrow();
        return Experiment.of(
                        e.dv() * (1 + uIV * noise.standardNormal("dV", index)),
                        e.i0() * (1 + uIV * noise.standardNormal("I0", index)),
                        e.iss() * (1 + uIV * noise.standardNormal("Iss", index)),
                        e.r0() * (1 + uR * noise.standardNormal("R0", index)),
                        e.rss() * (1 + uR * noise.standardNormal("Rss", index)))
                .withElectrolyte(
                        e.re().orElseThrow() * (1 + uR * noise.standardNormal("Re", index)),
                        e.reSteady().orElseThrow() * (1 + uR * noise.standardNormal("Ress", index)));
    }

    /** dt/t = t (R_i/R_e) of the relative error of R_iss: 0.012 for a pellet of 1 % of R_ss, as the theory of errors has it. */
    @Test
    void anErrorOfTheInterfaceWeighsByItsShareOfTheCell() {
        TransferenceInputs exact = Experiment.of(STEP_V, 17.307027e-6, 16.356150e-6, 353, 353)
                .uncertain(0, 0)
                .inputs();
        TransferenceInputs uncertain = new TransferenceInputs(
                exact.cell(),
                exact.voltage(),
                exact.initialCurrent(),
                exact.steadyCurrent(),
                exact.initialResistance(),
                Quantity.of(353, 3.53, Dimension.RESISTANCE),
                exact.electrolyteResistance(),
                exact.steadyElectrolyteResistance());
        assertThat(BruceVincent.evaluate("pellet", uncertain)
                        .transference()
                        .orElseThrow()
                        .standardUncertainty()
                        .orElseThrow())
                .isCloseTo(0.87 * 0.87 * 353 / 224.8 * 0.01, within(1e-5));
    }

    @Test
    void aCellPolarizedTheOtherWayGivesTheSameResult() {
        Experiment forward = EVANS_1.withElectrolyte(327, 331).uncertain(0.01, 0.03);
        TransferenceResult there = evaluate(forward);
        TransferenceResult back = evaluate(forward.reversed());
        assertThat(back.transference()).isEqualTo(there.transference());
        assertThat(back.ohmic()).isEqualTo(there.ohmic());
        assertThat(back.bulkCorrected()).isEqualTo(there.bulkCorrected());
        assertThat(back.electrolyteResistance()).isEqualTo(there.electrolyteResistance());
        assertThat(back.status()).isEqualTo(there.status());
        assertThat(codes(back)).isEqualTo(codes(there));
    }

    @Test
    void isOkWhereTheUncertaintyIsSmall() {
        TransferenceResult result = evaluate(EVANS_1.uncertain(0.01, 0.03));
        assertThat(result.status()).isEqualTo(Status.OK);
        assertThat(codes(result)).doesNotContain("indeterminate", "uncertaintyUnknown");
    }

    @Test
    void isIndeterminateWhereTheIntervalIsWide() {
        TransferenceResult result = evaluate(EVANS_1.uncertain(0.04, 0.1));
        assertThat(result.transference().orElseThrow().standardUncertainty().orElseThrow())
                .isGreaterThan(0.051);
        assertThat(result.status()).isEqualTo(Status.INDETERMINATE);
        assertThat(flag(result, "indeterminate").level()).isEqualTo(Flag.Level.NEEDS_PERSON);
    }

    @Test
    void namesTheInputsThatStateNoUncertainty() {
        TransferenceResult result = evaluate(EVANS_1);
        assertThat(result.status()).isEqualTo(Status.OK);
        assertThat(result.transference().orElseThrow().standardUncertainty()).isEmpty();
        assertThat(flag(result, "uncertaintyUnknown").message())
                .contains("voltage, initial current, steady current, initial resistance, steady resistance");
    }

    @Test
    void saysWhichFormsNeedMoreImpedance() {
        assertThat(codes(evaluate(EVANS_1)))
                .contains("electrolyteResistanceMissing", "steadyElectrolyteResistanceMissing");
        TransferenceResult one = evaluate(EVANS_1.withElectrolyte(327));
        assertThat(one.ohmic()).isPresent();
        assertThat(one.bulkCorrected()).isEmpty();
        assertThat(codes(one)).doesNotContain("electrolyteResistanceMissing");
        assertThat(codes(evaluate(EVANS_1.withElectrolyte(327, 330))))
                .doesNotContain("steadyElectrolyteResistanceMissing");
    }

    @ParameterizedTest
    @ValueSource(doubles = {570.1, 571, 1000})
    void hasNoValueWhereTheInterfacesUseUpTheVoltage(double initialResistance) {
        // 10 mV / 17.54 µA = 570.1 Ω
        TransferenceResult result = evaluate(Experiment.of(0.010, 0.010 / 570.1, 10.78e-6, initialResistance, 250)
                .withElectrolyte(300, 300));
        assertThat(result.status()).isEqualTo(Status.INVALID);
        assertThat(result.transference()).isEmpty();
        assertThat(result.ohmic()).isEmpty();
        assertThat(result.bulkCorrected()).isEmpty();
        assertThat(flag(result, "noValue").level()).isEqualTo(Flag.Level.NEEDS_PERSON);
    }

    @ParameterizedTest
    @ValueSource(doubles = {928, 1000})
    void hasNoValueWhereTheAgedInterfacesUseUpTheVoltage(double steadyResistance) {
        // 10 mV / 10.78 µA = 927.6 Ω
        TransferenceResult result = evaluate(
                Experiment.of(0.010, 17.54e-6, 10.78e-6, 243, steadyResistance).withElectrolyte(300, 300));
        assertThat(result.status()).isEqualTo(Status.INVALID);
        assertThat(result.transference()).isEmpty();
        assertThat(result.ohmic()).isEmpty();
        assertThat(result.bulkCorrected()).isEmpty();
    }

    @Test
    void isInvalidAboveOneButShowsTheValue() {
        TransferenceResult result =
                evaluate(Experiment.of(0.010, 17.54e-6, 19e-6, 243, 250).uncertain(0.001, 0.001));
        assertThat(result.transference().orElseThrow().value()).isGreaterThan(1);
        assertThat(result.status()).isEqualTo(Status.INVALID);
        assertThat(codes(result)).contains("outsideZeroToOne", "currentRises");
    }

    @Test
    void isNotInvalidWhereTheIntervalReachesBackToOne() {
        TransferenceResult result =
                evaluate(Experiment.of(0.010, 17.307e-6, 17.4e-6, 353, 353).uncertain(0.005, 0.005));
        assertThat(result.transference().orElseThrow().value()).isGreaterThan(1);
        assertThat(result.status()).isNotEqualTo(Status.INVALID);
    }

    /** Blocking to the cation: no steady current at all is a result, with an uncertainty of its own. */
    @Test
    void aSteadyCurrentOfZeroIsATransferenceNumberOfZero() {
        TransferenceInputs in = EVANS_1.uncertain(0.01, 0.03).inputs();
        TransferenceInputs blocked = new TransferenceInputs(
                in.cell(),
                in.voltage(),
                in.initialCurrent(),
                Quantity.of(0, 1e-9, Dimension.CURRENT),
                in.initialResistance(),
                in.steadyResistance(),
                Optional.of(Quantity.of(327, 1, Dimension.RESISTANCE)),
                Optional.empty());
        TransferenceResult result = BruceVincent.evaluate("blocked", blocked);
        assertThat(result.transference().orElseThrow().value()).isZero();
        // dt/dI_ss = v0/(I0 dV) = R_e,implied/dV
        assertThat(result.transference().orElseThrow().standardUncertainty().orElseThrow())
                .isCloseTo(1e-9 * (0.010 / 17.54e-6 - 243) / 0.010, withinPercentage(1e-6));
        assertThat(result.ohmic().orElseThrow().standardUncertainty().orElseThrow())
                .isCloseTo(1e-9 * 327 / 0.010, withinPercentage(1e-6));
    }

    @Test
    void saysThatACurrentAgainstTheVoltageCannotBe() {
        TransferenceResult result = evaluate(Experiment.of(0.010, -17.54e-6, -10.78e-6, 243, 250));
        assertThat(result.status()).isEqualTo(Status.INVALID);
        assertThat(result.transference()).isEmpty();
        assertThat(codes(result)).contains("currentAgainstVoltage");
    }

    @Test
    void saysThatASteadyCurrentAgainstTheVoltageCannotBeUnlessItIsNone() {
        TransferenceResult wrong = evaluate(Experiment.of(0.010, 17.54e-6, -10.78e-6, 243, 250));
        assertThat(wrong.status()).isEqualTo(Status.INVALID);
        assertThat(flag(wrong, "currentAgainstVoltage").level()).isEqualTo(Flag.Level.NEEDS_PERSON);
        assertThat(flag(wrong, "currentAgainstVoltage").message()).contains("steady current");
        TransferenceInputs in = EVANS_1.uncertain(0.01, 0.03).inputs();
        TransferenceInputs none = new TransferenceInputs(
                in.cell(),
                in.voltage(),
                in.initialCurrent(),
                Quantity.of(-1e-9, 1e-9, Dimension.CURRENT),
                in.initialResistance(),
                in.steadyResistance(),
                Optional.empty(),
                Optional.empty());
        assertThat(codes(BruceVincent.evaluate("none", none))).doesNotContain("currentAgainstVoltage");
    }

    @Test
    void notesInterfacesThatChangedByTenPercentAndWarnsBeyondTwenty() {
        assertThat(codes(evaluate(Experiment.of(0.010, 17.54e-6, 10.78e-6, 243, 265))))
                .doesNotContain("interfaceChanged");
        Flag noted = flag(evaluate(Experiment.of(0.010, 17.54e-6, 10.78e-6, 250, 285)), "interfaceChanged");
        assertThat(noted.level()).isEqualTo(Flag.Level.INFO);
        assertThat(noted.message()).contains("14 %");
        Flag warned = flag(evaluate(Experiment.of(0.010, 17.54e-6, 10.78e-6, 200, 150)), "interfaceChanged");
        assertThat(warned.level()).isEqualTo(Flag.Level.WARNING);
        assertThat(warned.message()).contains("-25 %");
    }

    @Test
    void warnsThatTheElectrolyteChangedBeyondTwoPercentAndItsUncertainty() {
        assertThat(codes(evaluate(EVANS_1.withElectrolyte(327, 333)))).doesNotContain("electrolyteChanged");
        Flag drier = flag(evaluate(EVANS_1.withElectrolyte(300, 315)), "electrolyteChanged");
        assertThat(drier.level()).isEqualTo(Flag.Level.WARNING);
        assertThat(drier.message()).contains("5.0 % above", "solvent", "no uncertainty is stated");
        assertThat(flag(evaluate(EVANS_1.withElectrolyte(300, 285)), "electrolyteChanged")
                        .message())
                .contains("5.0 % below");
        // 1 % of each is 1.05 % of the ratio twice: 1.96 * sqrt(2) * 1.05 % is 2.9 %, and twice as much at 2 %
        assertThat(flag(evaluate(EVANS_1.withElectrolyte(300, 315).uncertain(0.01, 0.01)), "electrolyteChanged")
                        .message())
                .contains("allows 2.9 %");
        assertThat(codes(evaluate(EVANS_1.withElectrolyte(300, 315).uncertain(0.01, 0.02))))
                .doesNotContain("electrolyteChanged");
    }

    /** Both spectra in one fit: an error that they share makes no change. */
    @Test
    void knowsThatTheErrorsOfBothElectrolyteResistancesAreCorrelated() {
        TransferenceInputs in =
                EVANS_1.withElectrolyte(300, 315).uncertain(0.01, 0.02).inputs();
        InputCovariance shared = InputCovariance.independent(in);
        shared.add(Input.ELECTROLYTE, Input.STEADY_ELECTROLYTE, 0.9 * 6 * 6.3);
        assertThat(codes(BruceVincent.evaluate("joint fit", in, shared))).contains("electrolyteChanged");
    }

    @Test
    void flagsStepsAndInterfacesBeyondTheTheory() {
        assertThat(codes(evaluate(Experiment.of(0.050, 87.7e-6, 53.9e-6, 243, 250))))
                .contains("largeVoltage");
        assertThat(codes(evaluate(Experiment.of(0.0102, 19.93e-6, 10.42e-6, 136, 197))))
                .contains("interfaceChanged");
        assertThat(codes(evaluate(Experiment.of(STEP_V, 153.84615e-6, 152.0979e-6, 60, 60))))
                .contains("interfaceDominates");
        assertThat(codes(evaluate(EVANS_1))).doesNotContain("largeVoltage", "interfaceChanged", "interfaceDominates");
    }

    @Test
    void refusesAnExperimentWithoutStepOrCurrent() {
        assertThatThrownBy(() -> evaluate(Experiment.of(0, 17e-6, 10e-6, 243, 250)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("voltage step");
        assertThatThrownBy(() -> evaluate(Experiment.of(0.01, 0, 10e-6, 243, 250)))
                .hasMessageContaining("initial current");
        assertThatThrownBy(() -> evaluate(Experiment.of(0.01, 17e-6, 10e-6, -1, 250)))
                .hasMessageContaining("initial resistance");
        assertThatThrownBy(() -> evaluate(Experiment.of(0.01, 17e-6, 10e-6, 1, -250)))
                .hasMessageContaining("steady resistance");
        assertThatThrownBy(() -> evaluate(EVANS_1.withElectrolyte(0))).hasMessageContaining("electrolyte resistance");
    }

    private static TransferenceResult evaluate(Experiment experiment) {
        return BruceVincent.evaluate("experiment", experiment.inputs());
    }

    private static List<String> codes(TransferenceResult result) {
        return result.flags().stream().map(Flag::code).toList();
    }

    private static Flag flag(TransferenceResult result, String code) {
        return result.flags().stream()
                .filter(flag -> flag.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    /** The ohmic form of exact currents follows R_iss alone: t = 1/(a - b x) of a normal x, whose quantiles are exact. */
    @Test
    void drawsTheQuantilesOfACurvedFormula() {
        double re = 5;
        double dc = STEP_V / 152.09790e-6;
        double u = 0.7;
        TransferenceInputs in = new TransferenceInputs(
                Optional.empty(),
                Quantity.of(STEP_V, 0, Dimension.VOLTAGE),
                Quantity.of(153.84615e-6, 0, Dimension.CURRENT),
                Quantity.of(152.09790e-6, 0, Dimension.CURRENT),
                Quantity.of(60, 0, Dimension.RESISTANCE),
                Quantity.of(60, u, Dimension.RESISTANCE),
                Optional.empty(),
                Optional.empty());
        TransferenceResult result = BruceVincent.evaluate("film", in);
        Estimate drawn = result.monteCarlo().orElseThrow();
        Estimate stated = result.transference().orElseThrow();
        double lower = re / (dc - 60 + 1.959964 * u);
        double upper = re / (dc - 60 - 1.959964 * u);
        assertThat(drawn.lower95().orElseThrow()).isCloseTo(lower, within(0.007));
        assertThat(drawn.upper95().orElseThrow()).isCloseTo(upper, within(0.02));
        assertThat(drawn.value()).isCloseTo(0.87, within(0.004));
        assertThat(stated.lower95()).isEqualTo(drawn.lower95());
        assertThat(stated.upper95()).isEqualTo(drawn.upper95());
        assertThat(flag(result, "intervalAsymmetric").message()).contains("Monte Carlo");
        assertThat(BruceVincent.evaluate("again", in).monteCarlo()).isEqualTo(result.monteCarlo());
    }

    @Test
    void drawsWhatLinearPropagationSaysWhereNothingIsCurved() {
        TransferenceResult result = evaluate(EVANS_1.uncertain(0.001, 0.003));
        Estimate linear = result.transference().orElseThrow();
        Estimate drawn = result.monteCarlo().orElseThrow();
        assertThat(drawn.standardUncertainty().orElseThrow())
                .isCloseTo(linear.standardUncertainty().orElseThrow(), withinPercentage(2));
        assertThat(codes(result)).doesNotContain("intervalAsymmetric");
        assertThat(evaluate(EVANS_1).monteCarlo()).isEmpty();
    }

    /** 5 % of the interfaces make 0.45 of t, whether the uncertainty of R_iss says so or the initial current betrays it. */
    @Test
    void refusesAFilmWhoseInterfacesMayHaveDrifted() {
        Experiment film = Experiment.of(STEP_V, 153.84615e-6, 152.09790e-6, 60, 60)
                .withElectrolyte(5, 5)
                .uncertain(0.0005, 0.0005);
        assertThat(evaluate(film).status()).isEqualTo(Status.OK);
        TransferenceInputs in = film.inputs();
        TransferenceResult uncertain = BruceVincent.evaluate(
                "film",
                new TransferenceInputs(
                        in.cell(),
                        in.voltage(),
                        in.initialCurrent(),
                        in.steadyCurrent(),
                        in.initialResistance(),
                        Quantity.of(60, 3, Dimension.RESISTANCE),
                        in.electrolyteResistance(),
                        in.steadyElectrolyteResistance()));
        assertThat(uncertain.status()).isEqualTo(Status.INDETERMINATE);
        assertThat(flag(uncertain, "interfaceNotKnown").message())
                .contains("9.1")
                .contains("5.0 %")
                .contains("0.45");
        for (double drift : new double[] {0.95, 1.05}) {
            double ri = 60 * drift;
            TransferenceResult unseen =
                    evaluate(Experiment.of(STEP_V, STEP_V / (5 + ri), STEP_V / (5 / 0.87 + ri), 60, 60)
                            .withElectrolyte(5, 5)
                            .uncertain(0.0005, 0.0005));
            assertThat(unseen.status()).as("drift %s", drift).isNotEqualTo(Status.OK);
            assertThat(flag(unseen, "interfaceDrift").message()).contains("t² dR/R_e");
        }
    }

    @Test
    void saysHowFarTheFormsAreApart() {
        TransferenceResult agree = evaluate(EVANS_1.withElectrolyte(327, 327).uncertain(0.01, 0.03));
        assertThat(agree.formSpread().orElseThrow()).isLessThan(1e-3);
        assertThat(codes(agree)).doesNotContain("formsDisagree");
        TransferenceResult differ = evaluate(EVANS_1.withElectrolyte(327, 400).uncertain(0.001, 0.003));
        assertThat(differ.formSpread().orElseThrow()).isCloseTo(0.4827 * (400.0 / 327 - 1), within(2e-3));
        assertThat(flag(differ, "formsDisagree").level()).isEqualTo(Flag.Level.WARNING);
        assertThat(evaluate(EVANS_1).formSpread()).isEmpty();
    }
}
