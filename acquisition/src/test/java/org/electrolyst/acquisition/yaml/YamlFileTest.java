package org.electrolyst.acquisition.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class YamlFileTest {
    @Test
    void namesTheEncodingOfAFileThatIsNotUtf8() {
        assertThat(problems("name: x".getBytes(StandardCharsets.UTF_16)))
                .containsExactly("line 1, column 1: the file is encoded as UTF-16. Save the file as UTF-8.");
        assertThat(problems("name: x".getBytes(StandardCharsets.UTF_16LE)).get(0))
                .contains("UTF-16");
        assertThat(problems("a: 1\nname: 20 °C".getBytes(Charset.forName("windows-1252")))
                        .get(0))
                .startsWith("line 2, column 10: the file is not encoded as UTF-8: it has a byte 0xb0 here");
        assertThat(problems("\uFEFFname: 20 °C".getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
    }

    @Test
    void saysWhatAFileIsThatIsNoMap() {
        assertThat(problems(""))
                .containsExactly("line 1, column 1: the file is empty. Write a map of keys, such as 'name: my plan'.");
        assertThat(problems("# only a comment\n").get(0)).contains("the file is empty");
        assertThat(problems("- a\n- b\n").get(0)).startsWith("line 1, column 1: a list stands where a map");
        assertThat(problems("hello").get(0)).startsWith("line 1, column 1: 'hello' stands where a map");
        assertThat(problems("a: 1\n---\nb: 2\n").get(0)).contains("this is not YAML", "another document");
    }

    @Test
    void pointsAtMistakesOfSyntax() {
        assertThat(problems("a: 1\n\tb: 2\n").get(0)).startsWith("line 2, column 1: there is a tab");
        assertThat(problems("a: {b: 1\nc: 2\n").get(0)).startsWith("line 2, column 2: this is not YAML");
        assertThat(problems("a: \"b\nc: 2\n").get(0)).contains("that begins in line 1");
        assertThat(problems("a: 1\nb: \u0007\n").get(0)).startsWith("line 2, column 4: the character U+0007");
        assertThat(problems("a: *b\n").get(0)).startsWith("line 1, column 4: this is not YAML");
    }

    @Test
    void refusesAKeyThatOccursTwice() {
        assertThat(problems("a: 1\nb: 2\na: 3\n"))
                .containsExactly(
                        "line 3, column 1, a: the key 'a' occurs twice; it is already in line 1. Remove one of them.");
        assertThat(problems("? [a]\n: 1\n").get(0)).contains("a key must be a word");
    }

    @Test
    void readsNoFileThatIsDeepOrExpandsWithoutBounds() {
        assertThat(problems("a: " + "[".repeat(50_000)).get(0)).contains("not readable");
        StringBuilder laughs = new StringBuilder("a: &a [x, x]\n");
        for (char c = 'b'; c < 'z'; c++) {
            char before = (char) (c - 1);
            laughs.append(c + ": &" + c + " [" + ("*" + before + ", ").repeat(9) + "*" + before + "]\n");
        }
        assertThat(problems(laughs.toString()).get(0)).contains("not readable");
    }

    @Test
    void makesNoObjectOfATag() {
        assertThat(problems("a: !!java.net.URL [x]").get(0)).contains("this is not YAML: Global tag is not allowed");
    }

    @Test
    void readsADecimalCommaInBracesAsOneValue() {
        Problems problems = new Problems();

        YamlMap map = YamlFile.read("{a: -1,5 h, b: x, c: 1, d: 2}".getBytes(StandardCharsets.UTF_8), problems)
                .orElseThrow();

        assertThat(map.keys()).containsExactly("a", "b", "c", "d");
        assertThat(map.find("a").orElseThrow().text()).contains("-1,5 h");
    }

    private static List<String> problems(String text) {
        return problems(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> problems(byte[] bytes) {
        Problems problems = new Problems();
        YamlFile.read(bytes, problems);
        return problems.inOrder().stream().map(Problem::toString).toList();
    }
}
