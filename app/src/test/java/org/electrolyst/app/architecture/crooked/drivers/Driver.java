package org.electrolyst.app.architecture.crooked.drivers;

public interface Driver {}
