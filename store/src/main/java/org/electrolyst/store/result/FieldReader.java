package org.electrolyst.store.result;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.electrolyst.model.quantity.DoubleVector;
import org.electrolyst.model.result.Estimate;
import org.electrolyst.model.result.Flag;
import org.electrolyst.model.result.SplitEstimate;

/**
 * Reads what {@link FieldWriter} wrote. A missing key or a value of the wrong type is an {@link IllegalArgumentException}
 * that names it.
 */
final class FieldReader {
    private final JsonNode node;

    FieldReader(JsonNode node) {
        this.node = node;
    }

    String text(String key) {
        JsonNode value = required(key);
        if (!value.isTextual()) {
            throw wrong(key, "a text");
        }
        return value.textValue();
    }

    Optional<String> optionalText(String key) {
        return isAbsent(key) ? Optional.empty() : Optional.of(text(key));
    }

    List<String> texts(String key) {
        List<String> texts = new ArrayList<>();
        for (JsonNode element : array(key)) {
            if (!element.isTextual()) {
                throw wrong(key, "a list of texts");
            }
            texts.add(element.textValue());
        }
        return List.copyOf(texts);
    }

    /** Whether the key is there at all; older results lack keys that came later. */
    boolean has(String key) {
        return node.has(key);
    }

    boolean isAbsent(String key) {
        return required(key).isNull();
    }

    boolean truth(String key) {
        JsonNode value = required(key);
        if (!value.isBoolean()) {
            throw wrong(key, "true or false");
        }
        return value.booleanValue();
    }

    int count(String key) {
        JsonNode value = required(key);
        if (!value.canConvertToInt()) {
            throw wrong(key, "a count");
        }
        return value.intValue();
    }

    double number(String key) {
        return number(key, Scale.AS_IS);
    }

    OptionalDouble optionalNumber(String key) {
        return optionalNumber(key, Scale.AS_IS);
    }

    OptionalDouble optionalNumber(String key, Scale scale) {
        return isAbsent(key) ? OptionalDouble.empty() : OptionalDouble.of(number(key, scale));
    }

    double number(String key, Scale scale) {
        JsonNode value = required(key);
        if (!value.isNumber()) {
            throw wrong(key, "a number");
        }
        return scale.read(value.decimalValue());
    }

    DoubleVector numbers(String key) {
        JsonNode array = array(key);
        return DoubleVector.generate(array.size(), i -> {
            if (!array.get(i).isNumber()) {
                throw wrong(key, "a list of numbers");
            }
            return array.get(i).doubleValue();
        });
    }

    /** The numbers of an object by its keys, in order. */
    Map<String, Double> numbersByName(String key) {
        Map<String, Double> numbers = new LinkedHashMap<>();
        FieldReader fields = object(key);
        fields.node.fieldNames().forEachRemaining(name -> numbers.put(name, fields.number(name)));
        return numbers;
    }

    Estimate estimate(String key, Scale scale) {
        FieldReader fields = object(key);
        return new Estimate(
                fields.number("value", scale),
                fields.optionalNumber("standardUncertainty", scale),
                fields.optionalNumber("lower95", scale),
                fields.optionalNumber("upper95", scale));
    }

    Optional<Estimate> optionalEstimate(String key) {
        return isAbsent(key) ? Optional.empty() : Optional.of(estimate(key, Scale.AS_IS));
    }

    Estimate flatEstimate(String key) {
        return new Estimate(
                number(key),
                optionalNumber(key + "StandardUncertainty"),
                optionalNumber(key + "Lower95"),
                optionalNumber(key + "Upper95"));
    }

    SplitEstimate split(String key, Scale scale) {
        FieldReader fields = object(key);
        return new SplitEstimate(
                fields.number("value", scale),
                fields.optionalNumber("fitStandardUncertainty", scale),
                fields.optionalNumber("commonStandardUncertainty", scale));
    }

    Optional<SplitEstimate> optionalSplit(String key, Scale scale) {
        return isAbsent(key) ? Optional.empty() : Optional.of(split(key, scale));
    }

    /** What {@code reader} makes of an object; empty for null and for a key that older results lack. */
    <T> Optional<T> optionalObject(String key, Function<FieldReader, T> reader) {
        return !has(key) || isAbsent(key) ? Optional.empty() : Optional.of(reader.apply(object(key)));
    }

    FieldReader object(String key) {
        return new FieldReader(required(key));
    }

    <T> List<T> list(String key, Function<FieldReader, T> reader) {
        List<T> list = new ArrayList<>();
        for (JsonNode element : array(key)) {
            list.add(reader.apply(new FieldReader(element)));
        }
        return List.copyOf(list);
    }

    /** The one of {@code values} whose code is the text of {@code key}. */
    <E> E coded(String key, E[] values, Function<E, String> code) {
        String text = text(key);
        for (E value : values) {
            if (code.apply(value).equals(text)) {
                return value;
            }
        }
        throw wrong(key, "a word this program knows, but '" + text + "'");
    }

    List<Flag> flags() {
        return list(
                "flags",
                flag -> new Flag(
                        flag.coded("level", Flag.Level.values(), Flag.Level::code),
                        flag.text("code"),
                        flag.text("message")));
    }

    private JsonNode array(String key) {
        JsonNode value = required(key);
        if (!value.isArray()) {
            throw wrong(key, "a list");
        }
        return value;
    }

    private JsonNode required(String key) {
        JsonNode value = node.get(key);
        if (value == null) {
            throw new IllegalArgumentException("the key '" + key + "' is missing");
        }
        return value;
    }

    private static IllegalArgumentException wrong(String key, String wanted) {
        return new IllegalArgumentException("'" + key + "' is not " + wanted);
    }
}
