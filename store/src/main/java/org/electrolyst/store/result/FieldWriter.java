package org.electrolyst.store.result;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BiConsumer;
import org.electrolyst.model.quantity.DoubleVector;
import org.electrolyst.model.result.Estimate;
import org.electrolyst.model.result.Flag;
import org.electrolyst.model.result.SplitEstimate;

/** Fills a JSON object in the order of the calls. Every key is written; what is absent is null; NaN is refused. */
final class FieldWriter {
    private final ObjectNode node = JsonNodeFactory.instance.objectNode();

    ObjectNode node() {
        return node;
    }

    FieldWriter text(String key, String value) {
        node.put(key, value);
        return this;
    }

    FieldWriter text(String key, Optional<String> value) {
        value.ifPresentOrElse(text -> node.put(key, text), () -> node.putNull(key));
        return this;
    }

    FieldWriter texts(String key, List<String> values) {
        ArrayNode array = node.putArray(key);
        values.forEach(array::add);
        return this;
    }

    FieldWriter absent(String key) {
        node.putNull(key);
        return this;
    }

    FieldWriter truth(String key, boolean value) {
        node.put(key, value);
        return this;
    }

    FieldWriter count(String key, int value) {
        node.put(key, value);
        return this;
    }

    FieldWriter number(String key, double value) {
        return number(key, value, Scale.AS_IS);
    }

    FieldWriter number(String key, OptionalDouble value) {
        return number(key, value, Scale.AS_IS);
    }

    FieldWriter number(String key, OptionalDouble value, Scale scale) {
        return value.isPresent() ? number(key, value.getAsDouble(), scale) : absent(key);
    }

    FieldWriter number(String key, double value, Scale scale) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("'" + key + "' of a result is " + value + "; a number must be finite");
        }
        node.set(key, scale.shown(value));
        return this;
    }

    FieldWriter numbers(String key, DoubleVector values) {
        ArrayNode array = node.putArray(key);
        for (int i = 0; i < values.size(); i++) {
            array.add(values.at(i));
        }
        return this;
    }

    /** An object with a number under each name. */
    FieldWriter numbersByName(String key, Map<String, Double> values) {
        return object(key, values, (fields, numbers) -> numbers.forEach(fields::number));
    }

    /** An object of value, standard uncertainty and limits. */
    FieldWriter estimate(String key, Estimate estimate, Scale scale) {
        return object(
                key,
                estimate,
                (fields, e) -> fields.number("value", e.value(), scale)
                        .number("standardUncertainty", e.standardUncertainty(), scale)
                        .number("lower95", e.lower95(), scale)
                        .number("upper95", e.upper95(), scale));
    }

    FieldWriter estimate(String key, Optional<Estimate> estimate) {
        return estimate.isPresent() ? estimate(key, estimate.get(), Scale.AS_IS) : absent(key);
    }

    /** The value under its own key, its uncertainty and limits under keys that begin with it. */
    FieldWriter flatEstimate(String key, Estimate estimate) {
        return number(key, estimate.value())
                .number(key + "StandardUncertainty", estimate.standardUncertainty())
                .number(key + "Lower95", estimate.lower95())
                .number(key + "Upper95", estimate.upper95());
    }

    <T> FieldWriter object(String key, T value, BiConsumer<FieldWriter, T> writer) {
        FieldWriter fields = new FieldWriter();
        writer.accept(fields, value);
        node.set(key, fields.node());
        return this;
    }

    /** An object of value and both uncertainties. */
    FieldWriter split(String key, SplitEstimate estimate, Scale scale) {
        return object(
                key,
                estimate,
                (fields, e) -> fields.number("value", e.value(), scale)
                        .number("fitStandardUncertainty", e.fitUncertainty(), scale)
                        .number("commonStandardUncertainty", e.commonUncertainty(), scale));
    }

    FieldWriter split(String key, Optional<SplitEstimate> estimate, Scale scale) {
        return estimate.isPresent() ? split(key, estimate.get(), scale) : absent(key);
    }

    /** An object, or null. */
    <T> FieldWriter optionalObject(String key, Optional<T> value, BiConsumer<FieldWriter, T> writer) {
        return value.isPresent() ? object(key, value.get(), writer) : absent(key);
    }

    <T> FieldWriter list(String key, List<T> values, BiConsumer<FieldWriter, T> writer) {
        ArrayNode array = node.putArray(key);
        for (T value : values) {
            FieldWriter fields = new FieldWriter();
            writer.accept(fields, value);
            array.add(fields.node());
        }
        return this;
    }

    FieldWriter flags(List<Flag> flags) {
        return list(
                "flags",
                flags,
                (fields, flag) -> fields.text("level", flag.level().code())
                        .text("code", flag.code())
                        .text("message", flag.message()));
    }
}
