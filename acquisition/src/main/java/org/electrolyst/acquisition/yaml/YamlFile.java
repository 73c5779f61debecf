package org.electrolyst.acquisition.yaml;

import java.util.Locale;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.ReaderException;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.resolver.Resolver;

/** A YAML file. It is read to nodes with their places and never to objects, so that it can make the program do nothing. */
public final class YamlFile {
    private static final int LARGEST_BYTES = 1 << 20;
    private static final int DEEPEST = 20;
    private static final int MOST_ALIASES = 50;

    private YamlFile() {}

    /** The map that the file is; empty if it is none or cannot be read, which {@code problems} then say. */
    public static Optional<YamlMap> read(byte[] bytes, Problems problems) {
        if (bytes.length > LARGEST_BYTES) {
            problems.error(
                    Place.START,
                    "the file has " + bytes.length + " bytes; " + LARGEST_BYTES + " are the most",
                    "Check that it is the right file.");
            return Optional.empty();
        }
        return Utf8Text.decode(bytes, problems).flatMap(text -> compose(text, problems));
    }

    private static Optional<YamlMap> compose(String text, Problems problems) {
        try {
            LoaderOptions options = options();
            Node root = new Composer(new ParserImpl(new StreamReader(text), options), new Resolver(), options)
                    .getSingleNode();
            if (root == null) {
                problems.error(Place.START, "the file is empty", "Write a map of keys, such as 'name: my plan'.");
                return Optional.empty();
            }
            return new YamlValue(root, Place.of(root.getStartMark(), ""), problems).map();
        } catch (MarkedYAMLException e) {
            syntax(e, problems);
        } catch (ReaderException e) {
            problems.error(
                    Place.after(text.substring(0, text.offsetByCodePoints(0, e.getPosition()))),
                    String.format(Locale.ROOT, "the character U+%04X does not belong in a text", e.getCodePoint()),
                    "Remove it.");
        } catch (YAMLException e) {
            // The limits of the composer come without a place.
            problems.error(Place.START, "the file is not readable: " + e.getMessage(), "Write it in a simpler way.");
        }
        return Optional.empty();
    }

    private static LoaderOptions options() {
        LoaderOptions options = new LoaderOptions();
        options.setNestingDepthLimit(DEEPEST);
        options.setMaxAliasesForCollections(MOST_ALIASES);
        options.setCodePointLimit(LARGEST_BYTES);
        return options;
    }

    private static void syntax(MarkedYAMLException e, Problems problems) {
        Mark mark = e.getProblemMark() != null ? e.getProblemMark() : e.getContextMark();
        String what = String.valueOf(e.getProblem());
        Place place = mark == null ? Place.START : Place.of(mark, "");
        if (what.contains("TAB")) {
            problems.error(place, "there is a tab where YAML wants spaces", "Indent with spaces.");
            return;
        }
        Mark context = e.getContextMark();
        String since = context == null || e.getContext() == null
                ? ""
                : " " + e.getContext() + " that begins in line " + (context.getLine() + 1);
        problems.error(
                place,
                "this is not YAML: " + what.replace('\n', ' ') + since,
                "Look for a missing colon, quote or bracket, or a wrong indent, here or above.");
    }
}
