package org.electrolyst.app.architecture.crooked.store;

public interface Store {}
