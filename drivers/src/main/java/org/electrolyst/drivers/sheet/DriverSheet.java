package org.electrolyst.drivers.sheet;

import java.util.List;
import java.util.Optional;
import org.electrolyst.drivers.property.Property;

/**
 * What a driver declares about itself, for plans, messages and the list of instruments.
 *
 * @param driver its name, as plans spell it
 * @param title the instruments in words
 * @param protocol what they speak, in words
 * @param models the models it knows
 * @param safeState what becoming safe means, and how it is verified
 * @param certainty how sure it is
 * @param sources where the protocol is described: manual, edition, chapter or page
 * @param doubts what is not certain, a sentence each
 * @param properties what it reads and sets; empty where the protocol is no table
 * @param <L> limits of a model
 * @param <A> accuracy of a model
 */
public record DriverSheet<L, A>(
        String driver,
        String title,
        String protocol,
        List<ModelSheet<L, A>> models,
        String safeState,
        Certainty certainty,
        List<String> sources,
        List<String> doubts,
        List<? extends Property<?>> properties) {
    public DriverSheet {
        models = List.copyOf(models);
        sources = List.copyOf(sources);
        doubts = List.copyOf(doubts);
        properties = List.copyOf(properties);
        if (models.isEmpty() || sources.isEmpty() || safeState.isBlank()) {
            throw new IllegalArgumentException(driver + " must declare its models, its sources and its safe state");
        }
    }

    /** The names of its models. */
    public List<String> modelNames() {
        return models.stream().map(ModelSheet::name).toList();
    }

    /** The model of that name. */
    public Optional<ModelSheet<L, A>> find(String model) {
        return models.stream().filter(m -> m.name().equals(model)).findFirst();
    }

    /**
     * The model of that name.
     *
     * @throws IllegalArgumentException if the driver does not know it
     */
    public ModelSheet<L, A> require(String model) {
        return find(model)
                .orElseThrow(() -> new IllegalArgumentException(
                        driver + " knows " + String.join(", ", modelNames()) + ", not '" + model + "'"));
    }
}
