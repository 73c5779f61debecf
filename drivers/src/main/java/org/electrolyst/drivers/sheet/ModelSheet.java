package org.electrolyst.drivers.sheet;

import org.electrolyst.drivers.link.LineSettings;

/**
 * One model that a driver knows.
 *
 * @param name as plans spell it
 * @param instrument what the maker calls it
 * @param line how its line is usually set
 * @param limits what it can do
 * @param accuracy how well it measures
 * @param <L> limits
 * @param <A> accuracy
 */
public record ModelSheet<L, A>(String name, String instrument, LineSettings line, L limits, A accuracy) {}
