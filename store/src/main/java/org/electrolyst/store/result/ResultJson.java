package org.electrolyst.store.result;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.electrolyst.model.result.Result;

/**
 * Results as JSON, the one form in which they are printed and stored. Numbers are SI unless the key names a unit, with the
 * digits of {@link Double#toString(double)}; every key is always there, null where a value is absent; a number that is not
 * finite is refused with an {@link IllegalArgumentException}. A negative zero is written as zero.
 */
public final class ResultJson {
    private static final int VERSION = 1;
    private static final List<ResultCodec<?>> CODECS = List.of(
            new FitCodec(),
            new ConductivityCodec(),
            new ArrheniusCodec(),
            new TransferenceCodec(),
            new ValidationCodec(),
            new DrtCodec(),
            new DcCodec(),
            new TransferencePoolCodec());

    /** Decimals keep all digits of a number until its unit is known. */
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private ResultJson() {}

    /** The object that {@code --json} prints. */
    public static ObjectNode toJson(Result result) {
        return encode(result).json();
    }

    /** Everything that is stored of a result. */
    static EncodedResult encode(Result result) {
        for (ResultCodec<?> codec : CODECS) {
            if (codec.type().isInstance(result)) {
                return encode(codec, result);
            }
        }
        throw new IllegalStateException("no codec for " + result.getClass().getName());
    }

    private static <R extends Result> EncodedResult encode(ResultCodec<R> codec, Result any) {
        R result = codec.type().cast(any);
        FieldWriter fields = new FieldWriter();
        codec.write(fields, result);
        return new EncodedResult(codec.kind(), fields.node(), codec.blobs(result), codec.parameters(result));
    }

    /** The text of the database: the printed object with its kind and the version of its keys. */
    static String payload(EncodedResult encoded) {
        return encoded.json()
                .deepCopy()
                .put("kind", encoded.kind())
                .put("version", VERSION)
                .toString();
    }

    /**
     * The result that {@code payload} and {@code blobs} hold.
     *
     * @throws IllegalArgumentException if they are not what {@link #encode} makes
     */
    static Result decode(String payload, ResultBlobs blobs) {
        FieldReader fields = new FieldReader(parsed(payload));
        String kind = fields.text("kind");
        int version = fields.count("version");
        if (version != VERSION) {
            throw new IllegalArgumentException("its payload has the unknown version " + version);
        }
        return CODECS.stream()
                .filter(codec -> codec.kind().equals(kind))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("it is of the unknown kind '" + kind + "'"))
                .read(fields, blobs);
    }

    private static JsonNode parsed(String payload) {
        try {
            return MAPPER.readTree(payload);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("its payload is no JSON: " + e.getOriginalMessage(), e);
        }
    }
}
