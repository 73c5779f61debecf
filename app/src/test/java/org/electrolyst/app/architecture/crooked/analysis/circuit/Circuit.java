package org.electrolyst.app.architecture.crooked.analysis.circuit;

public interface Circuit {}
