package dev.settle.launcher.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Turns the nodes of one file into values that know their place. */
final class YamlReader {
    /** Aliases can blow a short text up without end; no honest file is near this. */
    private static final int MOST_VALUES = 200_000;

    static final int DEEPEST = 50;
    static final String TOO_MUCH = "too many or too deep values; write less into one file";

    private int values;

    YamlMap top(Node node) {
        var mark = mark(node);
        return read(node, new Place("", mark.getLine() + 1, mark.getColumn() + 1), 0)
                .asMap();
    }

    private YamlValue read(Node node, Place place, int depth) {
        if (++values > MOST_VALUES || depth > DEEPEST) {
            throw new YamlError(place, TOO_MUCH);
        }
        if (node instanceof ScalarNode scalar) {
            return new YamlScalar(place, scalar.getValue(), scalar.isPlain());
        }
        if (node instanceof SequenceNode sequence) {
            return list(sequence, place, depth);
        }
        if (node instanceof MappingNode mapping) {
            return map(mapping, place, depth);
        }
        throw new YamlError(place, "not a value, a list or a map");
    }

    private YamlList list(SequenceNode sequence, Place place, int depth) {
        List<YamlValue> entries = new ArrayList<>();
        for (var node : sequence.getValue()) {
            var mark = mark(node);
            var at = place.entry(entries.size() + 1, mark.getLine() + 1, mark.getColumn() + 1);
            entries.add(read(node, at, depth + 1));
        }
        return new YamlList(place, entries);
    }

    private YamlMap map(MappingNode mapping, Place place, int depth) {
        var entries = new LinkedHashMap<String, YamlMap.Entry>();
        for (var tuple : mapping.getValue()) {
            var key = key(tuple, place);
            var keyMark = mark(tuple.getKeyNode());
            var valueMark = mark(tuple.getValueNode());
            var keyPlace = place.key(key, keyMark.getLine() + 1, keyMark.getColumn() + 1);
            var valuePlace = place.key(key, valueMark.getLine() + 1, valueMark.getColumn() + 1);
            var value = read(tuple.getValueNode(), valuePlace, depth + 1);
            if (entries.put(key, new YamlMap.Entry(keyPlace, value)) != null) {
                throw new YamlError(keyPlace, "the key is there twice; keep one");
            }
        }
        return new YamlMap(place, entries);
    }

    private static String key(NodeTuple tuple, Place map) {
        if (tuple.getKeyNode() instanceof ScalarNode scalar
                && !scalar.getValue().isEmpty()) {
            return scalar.getValue();
        }
        var mark = mark(tuple.getKeyNode());
        throw new YamlError(
                new Place(map.path(), mark.getLine() + 1, mark.getColumn() + 1), "a key that is not one word; name it");
    }

    private static Mark mark(Node node) {
        return node.getStartMark().orElseThrow();
    }
}
