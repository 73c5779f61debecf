package org.electrolyst.model.result;

import java.util.Optional;
import org.electrolyst.model.quantity.Quantity;

/**
 * The measured numbers of a Bruce-Vincent experiment.
 *
 * @param cell name of the cell, if one was given
 * @param voltage measured cell voltage of the step minus open circuit, V
 * @param initialCurrent current before any salt gradient, A
 * @param steadyCurrent steady current, A
 * @param initialResistance resistance of both interfaces together before the step (R_i0), Ω
 * @param steadyResistance the same at steady state (R_iss), Ω
 * @param electrolyteResistance resistance between the interfaces by impedance before the step (R_e), Ω
 * @param steadyElectrolyteResistance the same at steady state, Ω
 */
public record TransferenceInputs(
        Optional<String> cell,
        Quantity voltage,
        Quantity initialCurrent,
        Quantity steadyCurrent,
        Quantity initialResistance,
        Quantity steadyResistance,
        Optional<Quantity> electrolyteResistance,
        Optional<Quantity> steadyElectrolyteResistance) {}
