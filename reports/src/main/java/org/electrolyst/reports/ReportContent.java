package org.electrolyst.reports;

import java.time.Instant;
import java.util.List;

/**
 * Everything one report shows.
 *
 * @param title what the reader sees first
 * @param writtenAt when the report was asked for
 * @param softwareVersion version of the program that writes it
 * @param samples at least none; each once
 */
public record ReportContent(String title, Instant writtenAt, String softwareVersion, List<SampleReport> samples) {
    public ReportContent {
        samples = List.copyOf(samples);
    }
}
