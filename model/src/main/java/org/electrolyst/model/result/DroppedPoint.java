package org.electrolyst.model.result;

/**
 * A measured point that an evaluation leaves out.
 *
 * @param point its number in the spectrum, from 1
 * @param frequencyHz its frequency
 * @param reason in words
 */
public record DroppedPoint(int point, double frequencyHz, String reason) {}
