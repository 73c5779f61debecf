package org.electrolyst.store.result;

import org.electrolyst.model.result.RefittedInterval;

/** An interval that was found by refitting. */
final class IntervalCodec {
    private IntervalCodec() {}

    static void write(FieldWriter fields, RefittedInterval interval) {
        fields.text("method", interval.method().code())
                .text("name", interval.name())
                .text("unit", interval.unit())
                .number("value", interval.value())
                .number("lower95", interval.lower95())
                .number("upper95", interval.upper95())
                .count("refits", interval.refits())
                .text("note", interval.note());
    }

    static RefittedInterval read(FieldReader fields) {
        return new RefittedInterval(
                fields.coded("method", RefittedInterval.Method.values(), RefittedInterval.Method::code),
                fields.text("name"),
                fields.text("unit"),
                fields.number("value"),
                fields.optionalNumber("lower95"),
                fields.optionalNumber("upper95"),
                fields.count("refits"),
                fields.text("note"));
    }
}
