package org.electrolyst.app.output;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import java.util.Optional;
import java.util.OptionalDouble;
import org.electrolyst.model.quantity.Quantity;
import org.electrolyst.model.quantity.QuantityFormat;
import org.electrolyst.model.sample.CellGeometry;
import org.electrolyst.model.sample.CellType;
import org.electrolyst.model.sample.Sample;

/** Samples for people and scripts. */
public final class SampleText {
    private SampleText() {}

    /** A sample on a few lines. */
    public static void print(Sample sample, PrintStream out) {
        out.println(sample.id() + sample.material().map(m -> " (" + m + ")").orElse(""));
        out.println(
                "  cell       " + sample.cell().type().map(CellType::toString).orElse("not known"));
        Optional<CellGeometry> geometry = sample.cell().geometry();
        out.println(
                "  thickness  " + geometry.map(g -> inUnit(g.thickness(), "mm")).orElse("not known"));
        out.println("  area       "
                + geometry.map(g -> inUnit(g.electrodeArea(), "cm²")).orElse("not known"));
        sample.cell()
                .relativeDensity()
                .ifPresent(d -> out.println("  density    " + QuantityFormat.number(100 * d, 3) + " % of pore-free"));
    }

    /** A quantity in this unit, for people. */
    public static String inUnit(Quantity quantity, String unit) {
        return QuantityFormat.inUnit(quantity, unit);
    }

    /** A sample as JSON, in SI. */
    public static ObjectNode json(Sample sample) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("sample", sample.id());
        node.put("material", sample.material().orElse(null));
        node.put("cell", sample.cell().type().map(CellType::toString).orElse(null));
        Optional<CellGeometry> geometry = sample.cell().geometry();
        quantity(node, "thickness", geometry.map(CellGeometry::thickness));
        quantity(node, "electrodeArea", geometry.map(CellGeometry::electrodeArea));
        OptionalDouble density = sample.cell().relativeDensity();
        if (density.isPresent()) {
            node.put("relativeDensity", density.getAsDouble());
        } else {
            node.putNull("relativeDensity");
        }
        return node;
    }

    private static void quantity(ObjectNode node, String key, Optional<Quantity> quantity) {
        if (quantity.isEmpty()) {
            node.putNull(key);
            return;
        }
        ObjectNode value = node.putObject(key);
        value.put("value", quantity.get().si());
        OptionalDouble u = quantity.get().standardUncertainty();
        if (u.isPresent()) {
            value.put("standardUncertainty", u.getAsDouble());
        } else {
            value.putNull("standardUncertainty");
        }
    }
}
