package org.electrolyst.analysis.recipe;

import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.electrolyst.analysis.fit.ErrorModel;
import org.electrolyst.analysis.fit.FitSettings;
import org.electrolyst.analysis.fit.PointFilter;
import org.electrolyst.analysis.fit.Range;
import org.electrolyst.analysis.fit.SeriesRelations;
import org.electrolyst.analysis.fit.Tie;
import org.electrolyst.model.quantity.DoubleVector;
import org.electrolyst.model.result.ArcAssignment;
import org.electrolyst.model.result.ArrheniusLaw.Kind;

/** Writes a recipe as one text that is the same for the same recipe. */
final class CanonicalRecipe {
    private static final int VERSION = 3;
    /** What this version could say keeps its text, and so its hash. */
    private static final int OLDER_VERSION = 2;

    private CanonicalRecipe() {}

    static String of(Recipe recipe) {
        FitSettings fit = recipe.fit();
        PointFilter points = fit.points();
        return "{\"arrhenius\":{\"form\":" + text(recipe.form().code()) + ",\"weights\":"
                + text(recipe.weights().code()) + "}"
                + assigned(fit.assignments())
                + ",\"bounds\":" + object(fit.rules().bounds(), CanonicalRecipe::range)
                + ",\"circuit\":" + recipe.circuit().map(CanonicalRecipe::text).orElse("null")
                + ",\"errors\":" + fit.errors().map(CanonicalRecipe::errors).orElse("null")
                + ",\"family\":" + text(recipe.family().code())
                + ",\"fixed\":" + object(fit.rules().fixed(), value -> Double.toString(value))
                + ",\"fromHz\":" + number(points.fromHz())
                + ",\"immittance\":" + text(fit.immittance().code())
                + laws(recipe)
                + ",\"loss\":" + text(fit.loss().code())
                + ",\"mainsHz\":" + number(points.mainsHz())
                + ",\"masked\":" + list(points.masked().stream().map(String::valueOf))
                + relations(recipe.relations())
                + ",\"start\":" + object(fit.rules().start(), value -> Double.toString(value))
                + ",\"ties\":"
                + list(fit.rules().ties().stream().map(Tie::toString).sorted().map(CanonicalRecipe::text))
                + ",\"toHz\":" + number(points.toHz())
                + ",\"version\":" + version(recipe)
                + ",\"weighting\":" + text(fit.weighting().code()) + "}";
    }

    /** Left out where nothing is assigned: the hash of a recipe is that of versions that could not assign. */
    private static String assigned(Map<String, ArcAssignment> assignments) {
        return assignments.isEmpty() ? "" : ",\"assigned\":" + object(assignments, meaning -> text(meaning.words()));
    }

    private static int version(Recipe recipe) {
        boolean isOlder = recipe.relations().isEmpty()
                && recipe.allowsEveryLaw()
                && recipe.family() != CircuitFamily.GEL_MEMBRANE;
        return isOlder ? OLDER_VERSION : VERSION;
    }

    private static String laws(Recipe recipe) {
        return recipe.allowsEveryLaw()
                ? ""
                : ",\"laws\":"
                        + list(recipe.laws().stream().map(Kind::name).sorted().map(CanonicalRecipe::text));
    }

    private static String relations(SeriesRelations relations) {
        return relations.isEmpty()
                ? ""
                : ",\"relations\":" + object(relations.ofParameter(), relation -> text(relation.code()));
    }

    private static String errors(ErrorModel errors) {
        if (errors instanceof ErrorModel.PerPoint measured) {
            return "{\"imaginaryOhm\":" + numbers(measured.imaginaryOhm()) + ",\"realOhm\":"
                    + numbers(measured.realOhm()) + "}";
        }
        ErrorModel.Relative stated = (ErrorModel.Relative) errors;
        return "{\"floorOhm\":" + stated.floorOhm() + ",\"relative\":" + stated.relative() + "}";
    }

    private static String range(Range range) {
        return "[" + range.low() + "," + range.high() + "]";
    }

    private static <V> String object(Map<String, V> values, Function<V, String> written) {
        return new TreeMap<>(values)
                .entrySet().stream()
                        .map(e -> text(e.getKey()) + ":" + written.apply(e.getValue()))
                        .collect(Collectors.joining(",", "{", "}"));
    }

    private static String numbers(DoubleVector values) {
        return list(IntStream.range(0, values.size()).mapToObj(i -> Double.toString(values.at(i))));
    }

    private static String list(Stream<String> elements) {
        return elements.collect(Collectors.joining(",", "[", "]"));
    }

    private static String number(OptionalDouble value) {
        return value.isPresent() ? Double.toString(value.getAsDouble()) : "null";
    }

    /** Words and names of parameters hold nothing that JSON escapes. */
    private static String text(String word) {
        return "\"" + word + "\"";
    }
}
