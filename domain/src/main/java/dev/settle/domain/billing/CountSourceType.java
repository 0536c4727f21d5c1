package dev.settle.domain.billing;

import dev.settle.domain.policy.Shape;
import dev.settle.domain.policy.ValueType;
import dev.settle.domain.subscription.CountSource;
import java.util.ArrayList;
import java.util.List;

/** One of the four counts; {@code REPORTED_CHANGE} is another spelling of REPORTED (R002-21). */
final class CountSourceType implements ValueType<CountSource> {
    static final CountSourceType INSTANCE = new CountSourceType();
    private static final String OTHER = "REPORTED_CHANGE";
    private static final ValueType<CountSource> PLAIN = ValueType.oneOf(CountSource.class);

    private CountSourceType() {}

    @Override
    public CountSource parse(String key, String raw) {
        return raw.strip().equals(OTHER) ? CountSource.REPORTED : PLAIN.parse(key, raw);
    }

    @Override
    public String print(CountSource value) {
        return value.name();
    }

    @Override
    public String describe() {
        return PLAIN.describe();
    }

    @Override
    public List<CountSource> samples() {
        return PLAIN.samples();
    }

    @Override
    public Shape shape() {
        List<String> words = new ArrayList<>();
        samples().forEach(source -> words.add(source.name()));
        words.add(OTHER);
        return new Shape.OneOf(words);
    }
}
