package org.electrolyst.reports.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.electrolyst.reports.ExampleReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkbookReportTest {
    @TempDir
    Path folder;

    @Test
    void writesAWorkbook() throws Exception {
        Path written = WorkbookReport.write(ExampleReport.temperatureSeries(), Path.of("/tmp/h/reports/target/x.xlsx"));
        assertThat(written).exists();
    }
}
