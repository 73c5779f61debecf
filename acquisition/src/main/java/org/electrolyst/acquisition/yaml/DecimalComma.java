package org.electrolyst.acquisition.yaml;

import java.util.ArrayList;
import java.util.List;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * In {@code {at-most: 1,5 h}} YAML sees the value 1 and a key {@code 5 h} without value. They are joined again, so that one
 * mistake is one problem, and the one that it is.
 */
final class DecimalComma {
    private DecimalComma() {}

    static List<NodeTuple> rejoined(MappingNode map) {
        if (map.getFlowStyle() != FlowStyle.FLOW) {
            return map.getValue();
        }
        List<NodeTuple> entries = new ArrayList<>();
        for (NodeTuple entry : map.getValue()) {
            int last = entries.size() - 1;
            if (last >= 0
                    && isFraction(entry)
                    && entries.get(last).getValueNode() instanceof ScalarNode whole
                    && endsInDigit(whole)) {
                entries.set(last, new NodeTuple(entries.get(last).getKeyNode(), joined(whole, entry.getKeyNode())));
            } else {
                entries.add(entry);
            }
        }
        return entries;
    }

    private static boolean isFraction(NodeTuple entry) {
        return entry.getKeyNode() instanceof ScalarNode key
                && key.isPlain()
                && key.getValue().matches("\\d.*")
                && entry.getValueNode().getTag().equals(Tag.NULL);
    }

    private static boolean endsInDigit(ScalarNode whole) {
        return whole.isPlain() && whole.getValue().matches(".*\\d");
    }

    private static Node joined(ScalarNode whole, Node fraction) {
        String text = whole.getValue() + "," + ((ScalarNode) fraction).getValue();
        return new ScalarNode(Tag.STR, text, whole.getStartMark(), fraction.getEndMark(), whole.getScalarStyle());
    }
}
