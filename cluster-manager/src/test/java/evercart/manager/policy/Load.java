package evercart.manager.policy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;

/** Requests that arrive in a second, by the second. */
interface Load {
    double at(int second);

    static Load steady(double requests) {
        return second -> requests;
    }

    /** Times a factor from one second to another. */
    default Load times(double factor, int from, int to) {
        return second -> at(second) * (second >= from && second < to ? factor : 1);
    }

    /** Rises evenly to times a factor, stays there as long as it rose, and falls evenly. */
    default Load rampingTo(double factor, int from, int length) {
        return second -> {
            double up = Math.min(Math.max((second - from) / (double) length, 0), 1);
            double down = Math.min(Math.max((second - from - 2 * length) / (double) length, 0), 1);
            return at(second) * (1 + (factor - 1) * (up - down));
        };
    }

    /** Least at four in the morning, most at four in the afternoon. */
    static Load day(double least, double most) {
        double middle = (least + most) / 2;
        return second -> middle - (most - middle) * StrictMath.cos(2 * Math.PI * (second - 14_400) / 86_400);
    }

    /** A wave of shoppers at a moment, of whom a part leaves every minute. */
    default Load rush(double factor, int from, double staying) {
        return second ->
                at(second) * (second < from ? 1 : 1 + (factor - 1) * StrictMath.pow(staying, (second - from) / 60.0));
    }

    /** The requests that a rush counted in each second, after some quiet seconds at its first quarter's average, and that average again. */
    static Load recorded(String resource, int quiet) {
        double[] counted = counted(resource);
        double usual = Arrays.stream(counted, 0, counted.length / 4).average().orElseThrow();
        return second -> second >= quiet && second < quiet + counted.length ? counted[second - quiet] : usual;
    }

    private static double[] counted(String resource) {
        try (InputStream file = Load.class.getResourceAsStream(resource)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .mapToDouble(line -> Double.parseDouble(line.split(",")[1]))
                    .toArray();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** As many times the load, at all times. */
    default Load scaled(double factor) {
        return second -> at(second) * factor;
    }

    /** With as much deviation, as a part of the load; the same every time. */
    default Load noisy(double deviation) {
        return second -> at(second) * Math.max(0, 1 + deviation * new Random(31L * second + 7).nextGaussian());
    }
}
