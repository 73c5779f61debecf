package org.electrolyst.store.result;

import java.util.List;
import org.electrolyst.model.result.TransferencePool;
import org.electrolyst.model.result.TransferencePool.LeftOut;
import org.electrolyst.model.result.TransferencePool.PooledCell;
import org.electrolyst.model.result.TransferencePool.Scatter;
import org.electrolyst.model.result.TransferencePool.Verdict;
import org.electrolyst.model.result.TransferencePool.VoltageLines;

/** The mean of several Bruce-Vincent experiments, with its cells. */
final class TransferencePoolCodec implements ResultCodec<TransferencePool> {
    @Override
    public String kind() {
        return "transferencePool";
    }

    @Override
    public Class<TransferencePool> type() {
        return TransferencePool.class;
    }

    @Override
    public void write(FieldWriter fields, TransferencePool pool) {
        fields.text("source", pool.source())
                .estimate("transference", pool.transference())
                .optionalObject("scatter", pool.scatter(), TransferencePoolCodec::write)
                .list("cells", pool.cells(), TransferencePoolCodec::write)
                .list(
                        "leftOut",
                        pool.leftOut(),
                        (object, left) -> object.text("source", left.source()).text("reason", left.reason()))
                .flags(pool.flags());
    }

    @Override
    public TransferencePool read(FieldReader fields, ResultBlobs blobs) {
        return new TransferencePool(
                fields.text("source"),
                fields.optionalEstimate("transference"),
                fields.optionalObject("scatter", TransferencePoolCodec::scatter),
                fields.list("cells", TransferencePoolCodec::cell),
                fields.list("leftOut", left -> new LeftOut(left.text("source"), left.text("reason"))),
                fields.flags());
    }

    @Override
    public List<ResultParameter> parameters(TransferencePool pool) {
        return pool.transference().stream()
                .map(t -> ResultParameter.of("transference.pooled", t, ""))
                .toList();
    }

    private static void write(FieldWriter fields, Scatter scatter) {
        fields.number("betweenCells", scatter.betweenCells())
                .number("cochranQ", scatter.cochranQ())
                .count("degreesOfFreedom", scatter.degreesOfFreedom())
                .number("probability", scatter.probability())
                .text("verdict", scatter.verdict().code());
    }

    private static Scatter scatter(FieldReader fields) {
        return new Scatter(
                fields.number("betweenCells"),
                fields.number("cochranQ"),
                fields.count("degreesOfFreedom"),
                fields.number("probability"),
                fields.coded("verdict", Verdict.values(), Verdict::code));
    }

    private static void write(FieldWriter fields, PooledCell cell) {
        fields.text("cell", cell.cell())
                .texts("members", cell.members())
                .estimate("transference", cell.transference())
                .optionalObject("lines", cell.lines(), TransferencePoolCodec::write);
    }

    private static PooledCell cell(FieldReader fields) {
        return new PooledCell(
                fields.optionalText("cell"),
                fields.texts("members"),
                fields.optionalEstimate("transference"),
                fields.optionalObject("lines", TransferencePoolCodec::lines));
    }

    private static void write(FieldWriter fields, VoltageLines lines) {
        fields.count("voltages", lines.voltages())
                .estimate("initialConductance", lines.initialConductance(), Scale.AS_IS)
                .estimate("initialIntercept", lines.initialIntercept(), Scale.AS_IS)
                .estimate("steadyConductance", lines.steadyConductance(), Scale.AS_IS)
                .estimate("steadyIntercept", lines.steadyIntercept(), Scale.AS_IS)
                .estimate("transference", lines.transference());
    }

    private static VoltageLines lines(FieldReader fields) {
        return new VoltageLines(
                fields.count("voltages"),
                fields.estimate("initialConductance", Scale.AS_IS),
                fields.estimate("initialIntercept", Scale.AS_IS),
                fields.estimate("steadyConductance", Scale.AS_IS),
                fields.estimate("steadyIntercept", Scale.AS_IS),
                fields.optionalEstimate("transference"));
    }
}
