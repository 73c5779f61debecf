package org.electrolyst.app.architecture.crooked.model;

import org.electrolyst.app.architecture.crooked.store.Store;

public record PointsUpward(Store store) {}
