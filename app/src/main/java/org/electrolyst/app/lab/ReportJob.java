package org.electrolyst.app.lab;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.electrolyst.reports.ReportContent;
import org.electrolyst.reports.SampleReport;
import org.electrolyst.reports.workbook.WorkbookReport;
import org.electrolyst.store.StoreException;

/** Writes what the database holds of samples and runs as a workbook. */
public final class ReportJob {
    private final Lab lab;

    public ReportJob(Lab lab) {
        this.lab = lab;
    }

    /** Everything a report on these targets shows. */
    public ReportContent content(List<Target> targets) throws StoreException {
        List<SampleReport> samples = new ArrayList<>();
        for (Target target : targets) {
            samples.add(lab.report(target));
        }
        String title = targets.stream().map(Target::label).collect(Collectors.joining(", "));
        return new ReportContent(title, lab.now(), Version.number(), samples);
    }

    /** Writes the workbook and returns where it really is. */
    public Path write(List<Target> targets, Path file) throws StoreException, IOException {
        return WorkbookReport.write(content(targets), file);
    }
}
