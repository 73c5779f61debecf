package org.electrolyst.app.architecture.crooked.app.util;

final class Odds {}
