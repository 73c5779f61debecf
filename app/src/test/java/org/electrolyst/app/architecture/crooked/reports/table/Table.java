package org.electrolyst.app.architecture.crooked.reports.table;

import java.util.List;
import org.electrolyst.app.architecture.crooked.reports.plot.Plot;

public record Table(List<Plot> plots) {}
