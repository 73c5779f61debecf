package org.electrolyst.app.architecture.crooked.acquisition.engine;

public interface Engine {}
