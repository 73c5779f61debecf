package org.electrolyst.store.result;

import java.util.List;
import org.electrolyst.model.result.DcResult;

/** Numbers of a direct-current test. */
final class DcCodec implements ResultCodec<DcResult> {
    @Override
    public String kind() {
        return "dc";
    }

    @Override
    public Class<DcResult> type() {
        return DcResult.class;
    }

    @Override
    public void write(FieldWriter fields, DcResult result) {
        fields.text("source", result.source())
                .text("test", result.test().code())
                .list("numbers", result.numbers(), DcCodec::write)
                .flags(result.flags());
    }

    @Override
    public DcResult read(FieldReader fields, ResultBlobs blobs) {
        return new DcResult(
                fields.text("source"),
                fields.coded("test", DcResult.Test.values(), DcResult.Test::code),
                fields.list("numbers", DcCodec::number),
                fields.flags());
    }

    @Override
    public List<ResultParameter> parameters(DcResult result) {
        return result.numbers().stream()
                .map(number -> ResultParameter.of(number.name(), number.estimate(), number.unit()))
                .toList();
    }

    private static void write(FieldWriter fields, DcResult.Value number) {
        fields.text("name", number.name())
                .text("unit", number.unit())
                .estimate("estimate", number.estimate(), Scale.AS_IS);
    }

    private static DcResult.Value number(FieldReader fields) {
        return new DcResult.Value(fields.text("name"), fields.text("unit"), fields.estimate("estimate", Scale.AS_IS));
    }
}
