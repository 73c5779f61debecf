package org.electrolyst.reports.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportFileTest {
    private static final ReportFile.Content NEW = out -> out.write("new".getBytes(StandardCharsets.UTF_8));

    /** As where a spreadsheet program holds the target open. */
    private static final ReportFile LOCKED_TARGET = new ReportFile((complete, target) -> {
        throw new AccessDeniedException(target.toString());
    });

    @TempDir
    Path folder;

    @Test
    void replacesAnOlderFile() throws IOException {
        Path target = Files.writeString(folder.resolve("report.xlsx"), "old");
        assertThat(ReportFile.write(target, NEW)).isEqualTo(target);
        assertThat(target).hasContent("new");
        assertThat(files()).containsExactly("report.xlsx");
    }

    @Test
    void takesANumberedNameBesideAFileThatIsHeldOpen() throws IOException {
        Path target = Files.writeString(folder.resolve("report.xlsx"), "old");
        Files.writeString(folder.resolve("report (2).xlsx"), "older");
        Path written = LOCKED_TARGET.writeFile(target, NEW);
        assertThat(written.getFileName()).hasToString("report (3).xlsx");
        assertThat(written).hasContent("new");
        assertThat(target).hasContent("old");
        assertThat(files()).containsExactly("report (2).xlsx", "report (3).xlsx", "report.xlsx");
    }

    @Test
    void leavesTheOlderFileAndNothingElseWhenWritingFails() throws IOException {
        Path target = Files.writeString(folder.resolve("report.xlsx"), "old");
        assertThatThrownBy(() -> ReportFile.write(target, out -> {
                    out.write(1);
                    throw new IOException("disk full");
                }))
                .hasMessage("disk full");
        assertThat(target).hasContent("old");
        assertThat(files()).containsExactly("report.xlsx");
    }

    @Test
    void anUnfinishedFileOfAnotherProgramStays() throws IOException {
        Path other = Files.writeString(folder.resolve(".report.xlsx.part"), "theirs");
        assertThat(ReportFile.write(folder.resolve("report.xlsx"), NEW)).hasContent("new");
        assertThat(other).hasContent("theirs");
    }

    @Test
    void saysThatTheFolderIsMissing() {
        assertThatThrownBy(() -> ReportFile.write(folder.resolve("none").resolve("report.xlsx"), NEW))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("none does not exist; create it");
    }

    @Test
    void saysThatTheTargetIsAFolder() {
        assertThatThrownBy(() -> ReportFile.write(folder, NEW))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("is a folder; name a file in it");
    }

    private List<String> files() throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }
}
