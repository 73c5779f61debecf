package org.electrolyst.store.result;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.electrolyst.model.quantity.Dimension;
import org.electrolyst.model.quantity.Quantity;
import org.electrolyst.model.result.HoldReading;
import org.electrolyst.model.result.TransferenceInputs;
import org.electrolyst.model.result.TransferenceResult;

/** A current fraction in its three forms, with the measured numbers. */
final class TransferenceCodec implements ResultCodec<TransferenceResult> {
    @Override
    public String kind() {
        return "transference";
    }

    @Override
    public Class<TransferenceResult> type() {
        return TransferenceResult.class;
    }

    @Override
    public void write(FieldWriter fields, TransferenceResult result) {
        fields.text("source", result.source())
                .text("status", result.status().code())
                .estimate("transference", result.transference())
                .estimate("ohmic", result.ohmic())
                .estimate("bulkCorrected", result.bulkCorrected())
                .estimate("monteCarlo", result.monteCarlo())
                .number("formSpread", result.formSpread())
                .number("currentRatio", result.currentRatio())
                .flatEstimate("electrolyteResistance", result.electrolyteResistance())
                .object("inputs", result.inputs(), TransferenceCodec::write)
                .list("holds", result.holds(), TransferenceCodec::write)
                .flags(result.flags());
    }

    @Override
    public TransferenceResult read(FieldReader fields, ResultBlobs blobs) {
        return new TransferenceResult(
                fields.text("source"),
                inputs(fields.object("inputs")),
                fields.coded("status", TransferenceResult.Status.values(), TransferenceResult.Status::code),
                fields.optionalEstimate("transference"),
                fields.optionalEstimate("ohmic"),
                fields.optionalEstimate("bulkCorrected"),
                fields.has("monteCarlo") ? fields.optionalEstimate("monteCarlo") : Optional.empty(),
                fields.has("formSpread") ? fields.optionalNumber("formSpread") : OptionalDouble.empty(),
                fields.number("currentRatio"),
                fields.flatEstimate("electrolyteResistance"),
                fields.has("holds") ? fields.list("holds", TransferenceCodec::hold) : List.of(),
                fields.flags());
    }

    @Override
    public List<ResultParameter> parameters(TransferenceResult result) {
        List<ResultParameter> parameters = new ArrayList<>();
        result.transference().ifPresent(t -> parameters.add(ResultParameter.of("transference", t, "")));
        result.ohmic().ifPresent(t -> parameters.add(ResultParameter.of("transference.ohmic", t, "")));
        result.bulkCorrected().ifPresent(t -> parameters.add(ResultParameter.of("transference.bulkCorrected", t, "")));
        parameters.add(new ResultParameter("currentRatio", result.currentRatio(), OptionalDouble.empty(), ""));
        parameters.add(ResultParameter.of("electrolyteResistance", result.electrolyteResistance(), "Ω"));
        return List.copyOf(parameters);
    }

    private static void write(FieldWriter fields, HoldReading hold) {
        fields.text("curve", hold.curve())
                .number("voltage", hold.voltageV())
                .number("chargedAfter", hold.chargedAfterS())
                .number("latestInitial", hold.latestInitialS())
                .estimate("extrapolatedCurrent", hold.extrapolatedA())
                .number("ohmicCurrent", hold.ohmicA())
                .number("steadyFrom", hold.steadyFromS())
                .estimate("steadyCurrent", hold.steadyA(), Scale.AS_IS)
                .number("timeConstant", hold.timeConstantS());
    }

    /** Results of earlier versions say nothing of their holds. */
    private static HoldReading hold(FieldReader fields) {
        return new HoldReading(
                fields.text("curve"),
                fields.number("voltage"),
                fields.number("chargedAfter"),
                fields.optionalNumber("latestInitial"),
                fields.optionalEstimate("extrapolatedCurrent"),
                fields.number("ohmicCurrent"),
                fields.number("steadyFrom"),
                fields.estimate("steadyCurrent", Scale.AS_IS),
                fields.optionalNumber("timeConstant"));
    }

    private static void write(FieldWriter fields, TransferenceInputs inputs) {
        fields.text("cell", inputs.cell());
        write(fields, "voltage", inputs.voltage(), Dimension.VOLTAGE);
        write(fields, "initialCurrent", inputs.initialCurrent(), Dimension.CURRENT);
        write(fields, "steadyCurrent", inputs.steadyCurrent(), Dimension.CURRENT);
        write(fields, "initialResistance", inputs.initialResistance(), Dimension.RESISTANCE);
        write(fields, "steadyResistance", inputs.steadyResistance(), Dimension.RESISTANCE);
        writeResistance(fields, "electrolyteResistance", inputs.electrolyteResistance());
        writeResistance(fields, "steadyElectrolyteResistance", inputs.steadyElectrolyteResistance());
    }

    private static void writeResistance(FieldWriter fields, String key, Optional<Quantity> quantity) {
        quantity.ifPresentOrElse(q -> write(fields, key, q, Dimension.RESISTANCE), () -> fields.absent(key));
    }

    private static void write(FieldWriter fields, String key, Quantity quantity, Dimension dimension) {
        if (quantity.dimension() != dimension) {
            throw new IllegalArgumentException("'" + key + "' of a result is a "
                    + quantity.dimension().words() + " instead of a " + dimension.words());
        }
        fields.object(
                key,
                quantity,
                (object, q) -> object.number("value", q.si()).number("standardUncertainty", q.standardUncertainty()));
    }

    private static TransferenceInputs inputs(FieldReader fields) {
        return new TransferenceInputs(
                fields.optionalText("cell"),
                quantity(fields.object("voltage"), Dimension.VOLTAGE),
                quantity(fields.object("initialCurrent"), Dimension.CURRENT),
                quantity(fields.object("steadyCurrent"), Dimension.CURRENT),
                quantity(fields.object("initialResistance"), Dimension.RESISTANCE),
                quantity(fields.object("steadyResistance"), Dimension.RESISTANCE),
                resistance(fields, "electrolyteResistance"),
                resistance(fields, "steadyElectrolyteResistance"));
    }

    private static Optional<Quantity> resistance(FieldReader fields, String key) {
        return fields.isAbsent(key)
                ? Optional.empty()
                : Optional.of(quantity(fields.object(key), Dimension.RESISTANCE));
    }

    private static Quantity quantity(FieldReader fields, Dimension dimension) {
        return new Quantity(fields.number("value"), fields.optionalNumber("standardUncertainty"), dimension);
    }
}
