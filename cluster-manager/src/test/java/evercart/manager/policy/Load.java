package evercart.manager.policy;

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

    /** With as much deviation, as a part of the load; the same every time. */
    default Load noisy(double deviation) {
        return second -> at(second) * Math.max(0, 1 + deviation * new Random(31L * second + 7).nextGaussian());
    }
}
