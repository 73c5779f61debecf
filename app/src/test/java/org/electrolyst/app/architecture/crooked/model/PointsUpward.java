package org.electrolyst.app.architecture.crooked.model;

import org.electrolyst.app.architecture.crooked.store.UprightStore;

public record PointsUpward(UprightStore store) {}
