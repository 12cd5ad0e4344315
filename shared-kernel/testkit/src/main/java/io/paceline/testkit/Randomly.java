package io.paceline.testkit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.provider.ArgumentsSource;
import org.junit.jupiter.params.support.ParameterDeclarations;

/// Runs a parameterized test with many generators. Every case is named after its seed; `-Dseed=…`
/// runs just that one.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@ArgumentsSource(Randomly.Generators.class)
public @interface Randomly {

    final class Generators implements ArgumentsProvider {

        private static final int CASES = 500;

        @Override
        public Stream<Arguments> provideArguments(
                ParameterDeclarations parameters, ExtensionContext context) {
            var only = Long.getLong("seed");
            var seeds = only == null ? LongStream.range(0, CASES) : LongStream.of(only);
            return seeds.mapToObj(seed ->
                    Arguments.of(Named.<RandomGenerator>of("seed " + seed, new Random(seed))));
        }
    }
}
